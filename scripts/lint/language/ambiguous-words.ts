import { fold } from './term-search.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { withoutQuotes, words } from './sentences.ts'
import { fileOf, labelsOf, languages, textsOf } from './texts.ts'

interface AmbiguousWord {
  readonly woord: string
  readonly liever: string
  readonly duidelijk: readonly string[]
  readonly begrippen: readonly string[]
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
        yield* inText(label, fileOf(begrip), `/${place}/${language}`, [begrip])
  for (const { file, at, text, begrippen } of textsOf(sources)) {
    if (!/^\/(?:definitie|uitleg|antwoord)$/.test(at)) continue
    for (const language of languages) yield* inText(text[language], file, `${at}/${language}`, begrippen)
  }
}

function* inText(text: string, file: string, at: string, about: readonly Begrip[]): Generator<Finding> {
  const said = ` ${words(fold(withoutQuotes(text))).join(' ')} `
  for (const { woord, liever, duidelijk, begrippen } of ambiguous) {
    if (about.some(({ sleutel }) => begrippen.includes(sleutel))) continue
    const rest = duidelijk.reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' '), said)
    if (rest.includes(` ${woord} `))
      yield { code: 'language/ambiguous-word', file, at, detail: `${woord}: say ${liever}` }
  }
}
