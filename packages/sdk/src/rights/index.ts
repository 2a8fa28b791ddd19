export { createPolicy } from './policy/create-policy.ts'
export type { CreatedPolicy, PolicyOptions } from './policy/create-policy.ts'
export type { Policy, Verraad } from './policy/policy.ts'
export type { RightsIssue, RightsIssueCode } from './policy/rights-issue.ts'
export { sentenceOf } from './sentence/sentence-of.ts'
export type { InTwoLanguages } from './conditions/condition-words.ts'
export { compileMask } from './mask/compile-mask.ts'
export type { Actie, GroupRule, Mask, Residual } from './mask/mask.ts'
export type { Level } from './mask/level.ts'
export { createViewer, view, viewOfChecked } from './view/view.ts'
export type { Projected, View } from './view/view.ts'
export type { RightsType } from './view/rights-type.ts'
export type { Report, ReportedRow, ShownGroup } from './report/report.ts'
export type {
  AccessRequest,
  CaseFacts,
  PersonFacts,
  Requester,
  ResolvedConsent,
} from './request/access-request.ts'
