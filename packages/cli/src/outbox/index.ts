export { type Box, type BoxedEvent, createBox, HandlingError, type TakeOptions, type Taken } from './box.ts'
export type { Queryable } from './queryable.ts'
