import { ambiguousWordFindings } from './language/ambiguous-words.ts'
import { circularityFindings } from './language/circularity.ts'
import { copyFindings } from './language/copies.ts'
import { definitionFormFindings } from './language/definition-form.ts'
import { englishFindings } from './language/english.ts'
import { labelFindings } from './language/labels.ts'
import { linkableWordFindings } from './language/linkable-words.ts'
import { ownLanguageFindings } from './language/own-language.ts'
import { plainLanguageFindings } from './language/plain-language.ts'
import type { Rule } from './rule.ts'

/** The rules for texts; what they ask of an author is explained in docs/language.md. */
export const languageRules: readonly Rule[] = [
  definitionFormFindings,
  circularityFindings,
  linkableWordFindings,
  ambiguousWordFindings,
  plainLanguageFindings,
  labelFindings,
  englishFindings,
  ownLanguageFindings,
  copyFindings,
]

/** All rules for texts, one after another. */
export const languageFindings: Rule = function* (sources) {
  for (const rule of languageRules) yield* rule(sources)
}
