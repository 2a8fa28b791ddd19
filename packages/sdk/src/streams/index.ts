export { validateMixedStream } from './validate-mixed-stream.ts'
export type { FindType, MixedLineVerdict, ValidateMixedStream } from './validate-mixed-stream.ts'
export { validateStream } from './validate-stream.ts'
export type { LineVerdict, ValidateStream, ValidateStreamOptions } from './validate-stream.ts'
