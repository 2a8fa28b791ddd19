import { fold } from './term-search.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { withoutQuotes, words } from './sentences.ts'
import { fileOf, labelsOf, languages, textsOf } from './texts.ts'

interface AmbiguousWord {
  readonly woord: string
  /** Forms and longer words that are no clearer. */
  readonly ook: readonly string[]
  readonly liever: string
  readonly duidelijk: readonly string[]
  readonly begrippen: readonly string[]
  /** Also in notes, examples and differences, where other bare words may be discussed. */
  readonly overal: boolean
}

const ambiguous = readYamlFile<readonly AmbiguousWord[]>(
  fromRoot('scripts/lint/language/ambiguous-words.yaml'),
)

/**
 * A definition, explanation, answer or label says which of the meanings it means. A quotation may have the bare word,
 * and so may a hidden label of more words, which is what people type.
 */
export const ambiguousWordFindings: Rule = function* (sources) {
  for (const begrip of sources.glossary.values())
    for (const { place, language, label } of labelsOf(begrip))
      if (place !== 'verborgen' || !label.includes(' '))
        yield* inText(label, fileOf(begrip), `/${place}/${language}`, [begrip], ambiguous)
  for (const { file, at, text, begrippen } of textsOf(sources)) {
    // The sentences that show what a bare word may mean have it on purpose.
    if (at.endsWith('/zin')) continue
    const words = /^\/(?:definitie|uitleg|antwoord)$/.test(at)
      ? ambiguous
      : ambiguous.filter(({ overal }) => overal)
    for (const language of languages)
      yield* inText(text[language], file, `${at}/${language}`, begrippen, words)
  }
}

function* inText(
  text: string,
  file: string,
  at: string,
  about: readonly Begrip[],
  forbidden: readonly AmbiguousWord[],
): Generator<Finding> {
  const said = ` ${words(spelled(withoutQuotes(text))).join(' ')} `
  for (const { woord, ook, liever, duidelijk, begrippen } of forbidden) {
    if (about.some(({ sleutel }) => begrippen.includes(sleutel))) continue
    const rest = duidelijk.reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' '), said)
    const used = [woord, ...ook].find((form) => rest.includes(` ${form} `))
    if (used !== undefined)
      yield { code: 'language/ambiguous-word', file, at, detail: `${used}: say ${liever}` }
  }
}

/** `Regie-rol` and `regie/afstemming` have the bare word in them, and `W.p.g.` is `wpg`. */
function spelled(text: string): string {
  return fold(text)
    .replaceAll(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
    .replaceAll(/[-/]/g, ' ')
}
