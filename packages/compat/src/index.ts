export type {
  Bump,
  Change,
  CompareBudget,
  CompareInput,
  CompareOptions,
  Comparison,
  DocumentsPerSide,
  Places,
  TraceRule,
  TraceStep,
  Verdict,
} from './comparison.ts'
export { compare } from './changes/compare-explained.ts'
export type { ExplainedComparison } from './changes/compare-explained.ts'
export type { Json, JsonObject } from './json.ts'
export type { Dialect } from './read/dialect.ts'
export type { RoundedNumber } from './read/rounded-numbers.ts'
export type { CompatIssue, TroubleCode } from './trouble.ts'
export { bumpOf, bumpsOf } from './changes/bumps.ts'
export type { BumpsByNotion } from './changes/bumps.ts'
export { explain } from './changes/explain.ts'
export type { BothVerdicts, Decide, ExplainInput, Explanation } from './changes/explain.ts'
export type { DirectedChange } from './changes/list-changes.ts'
export type { Direction } from './changes/place-pair.ts'
export type { RuleCode } from './changes/rule-code.ts'
export { rules } from './changes/rules.ts'
export type { Phrase, Rule } from './changes/rules.ts'
export type { DifferenceCode, ProfileDifference, RegistryPolicy } from './profile/difference.ts'
export { applyProfile } from './profile/profile.ts'
export type { ProfiledComparison, ProfiledVerdict } from './profile/profile.ts'
export { compareAll } from './versions/all.ts'
export type {
  CompareAllOptions,
  SchemaVersion,
  VersionCheck,
  VersionsComparison,
} from './versions/compare-all.ts'
export { compatModes, directionOfMode, isTransitive } from './versions/modes.ts'
export type { CompatMode } from './versions/modes.ts'
