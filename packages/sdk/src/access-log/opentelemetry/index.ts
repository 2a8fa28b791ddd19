export { recordAccess } from './record-access.ts'
export type { SpanOptions } from './record-access.ts'
