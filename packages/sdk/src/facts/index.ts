export { ageBand } from './days/age-band.ts'
export type { AgeBand } from './days/age-band.ts'
export type { Period } from './days/covers.ts'
export { dutchDayOf } from './days/dutch-day.ts'
export { resolveConsent } from './consent/resolve-consent.ts'
export type { ConsentResolution, ConsideredConsent, RefusedConsent } from './consent/resolve-consent.ts'
export type { ConsentReason } from './consent/consent-reason.ts'
export type { ConsentPerson, ConsentQuestion, Party } from './consent/question.ts'
export type { ConsentDocument } from './consent/weigh.ts'
export { assignmentHolds } from './case/assignment.ts'
export type { ActingRole, AssignmentDocument, CaseScope } from './case/assignment.ts'
export { involvementIn } from './case/involvement.ts'
export type { PlanDocument } from './case/involvement.ts'
export { contractsOf, membershipHolds } from './case/membership.ts'
export type { PartnershipDocuments } from './case/membership.ts'
export { representedBy } from './case/representation.ts'
export type { ResidentDocument } from './case/representation.ts'
export { requestFacts } from './request-facts.ts'
export type { RequestFacts } from './request-facts.ts'
export type {
  AskedCase,
  AskingPerson,
  EstablishedElsewhere,
  FactsDocuments,
  FactsInput,
} from './facts-input.ts'
export type { FactsIssue, FactsIssueCode } from './facts-issue.ts'
