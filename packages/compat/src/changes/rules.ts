import type { RuleCode } from './rule-code.ts'
import { documentRules } from './rules/document-rules.ts'
import { rightsRules } from './rules/rights-rules.ts'
import type { Rule } from './rules/rule.ts'
import { sdkRules } from './rules/sdk-rules.ts'
import { termRules } from './rules/term-rules.ts'

export type { Phrase, Rule } from './rules/rule.ts'

/** The rules of semantic versioning for a schema, all of them, by what a change touches. */
export const rules: Readonly<Record<RuleCode, Rule>> = {
  ...documentRules,
  ...rightsRules,
  ...sdkRules,
  ...termRules,
}
