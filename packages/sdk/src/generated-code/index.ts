// What generated code of somebody else's schema calls; nobody writes these calls by hand.
export { check, isMessage } from '../check/check.ts'
export type { Checked, CheckOptions } from '../check/check.ts'
export { characters, equal, propertyCount } from '../check/characters.ts'
export type { Validate } from '../check/fault.ts'
export type { Labels } from '../check/labels.ts'
export { createMessageType, parse } from '../check/message-type.ts'
export type { MessageType, Parsed, ParseOptions } from '../check/message-type.ts'
export * from '../formats/index.ts'
export type { Id } from '../ids.ts'
export {
  booleans,
  codes,
  each,
  fitted,
  isEmpty,
  numbers,
  prune,
  references,
  saysTypeOnly,
  strings,
} from '../rights/view/copying.ts'
export type { RightsType, ViewCode } from '../rights/view/rights-type.ts'
