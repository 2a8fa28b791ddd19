export { createByteEngine, ProgramVersionError } from './byte-engine.ts'
export type {
  ByteEngine,
  ByteVerdict,
  Compiled,
  EngineCode,
  OtherLine,
  OtherVerdict,
  WalkedLines,
} from './byte-engine.ts'
export { compiledPlain, compiledWasm, EngineCodeError } from './compiled.ts'
export * from './view-index.ts'
