import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { predicateOf } from './definition-form.ts'
import { languages, textsOf } from './texts.ts'
import type { Language, PlacedText } from './texts.ts'

const own = /^\/(?:definitie|uitleg|voorbeeld|antwoord)$|\/verschil$/

/** A definition, explanation, example, answer or difference that stands in two places is true of at most one. */
export const copyFindings: Rule = function* (sources) {
  const seen = new Map<string, string>()
  for (const placed of textsOf(sources)) {
    if (!own.test(placed.at)) continue
    for (const language of languages) {
      const said = `${language} ${textOf(placed, language)}`
      const first = seen.get(said)
      if (first === undefined) seen.set(said, `${placed.file}#${placed.at}`)
      else yield copy(placed, language, first)
    }
  }
}

/** A definition opens with its label, so what comes after it is compared. */
function textOf({ at, text, begrippen: [begrip] }: PlacedText, language: Language): string {
  const predicate = at === '/definitie' && begrip !== undefined ? predicateOf(begrip, language) : undefined
  return predicate ?? text[language]
}

function copy({ file, at }: PlacedText, language: Language, first: string): Finding {
  return { code: 'language/copied', file, at: `${at}/${language}`, detail: `as in ${first}` }
}
