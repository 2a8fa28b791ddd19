// What generated code of somebody else's schema calls; nobody writes these calls by hand.
export { check, isMessage } from '../check/check.ts'
export type { Checked, CheckOptions } from '../check/check.ts'
export { characters, distinct, distinctValues } from '../check/characters.ts'
export type { FaultKind, FaultParameter, Validate } from '../check/fault.ts'
export { ruleText } from '../check/rule-text.ts'
export type { RuleText } from '../check/rule-text.ts'
export { createValidate } from '../check/validator.ts'
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
