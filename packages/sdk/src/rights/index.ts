export { createPolicy } from './policy/create-policy.ts'
export type { CreatedPolicy, PolicyOptions } from './policy/create-policy.ts'
export type { InOwnWords, Policy, Verraad } from './policy/policy.ts'
export { createVocabulary } from './policy/vocabulary.ts'
export type { Vocabulary, VocabularySource } from './policy/vocabulary.ts'
export type { RightsIssue, RightsIssueCode } from './policy/rights-issue.ts'
export { sentenceOf } from './sentence/sentence-of.ts'
export type { InTwoLanguages } from './conditions/condition-words.ts'
export { requestIssues } from './request/request-issues.ts'
export { compileMask } from './mask/compile-mask.ts'
export type { Actie, GroupRule, Mask, Residual } from './mask/mask.ts'
export type { Level } from './mask/level.ts'
export { createViewer, view, viewOfChecked } from './view/view.ts'
export type { Projected, View } from './view/view.ts'
export { byteRights } from './view/byte-rights.ts'
export type { ByteContext, ByteParty, ByteRights } from './view/byte-rights.ts'
export type { RightsType } from './view/rights-type.ts'
export { checkChange } from './change/check-change.ts'
export { checkNew } from './change/check-new.ts'
export type { Making } from './change/check-new.ts'
export type { Change, Changed, ChangedGroup, ChangeReport, ChangeType } from './change/change-type.ts'
export type { ChangeIssue, ChangeIssueCode } from './change/change-issue.ts'
export { viewVersion } from './change/view-version.ts'
export type { Report, ReportedRow, ShownGroup } from './report/report.ts'
export type {
  AccessRequest,
  CaseFacts,
  PersonFacts,
  Requester,
  ResolvedConsent,
} from './request/access-request.ts'
