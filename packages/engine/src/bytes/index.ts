export { createByteEngine, ProgramVersionError } from './byte-engine.ts'
export type {
  ByteEngine,
  ByteVerdict,
  Compiled,
  EngineCode,
  OtherLine,
  OtherVerdict,
  SchemaName,
  WalkedLines,
} from './byte-engine.ts'
export { compiledPlain, compiledWasm } from './compiled.ts'
export { EngineCodeError } from './compiled-code.ts'
export { schemaOf } from './schema-of.ts'
export * from './view-index.ts'
