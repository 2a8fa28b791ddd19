export { validateStream } from './validate-stream.ts'
export type { LineVerdict, ValidateStream, ValidateStreamOptions } from './validate-stream.ts'
