import { createTermLinker, fold } from './term-search.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { predicateOf } from './definition-form.ts'
import { withoutQuotes } from './sentences.ts'
import { inTerm, languages } from './texts.ts'
import type { Language } from './texts.ts'

/** Hidden labels that are also plain words of everyday language, so that a definition may use them as such. */
const everydayWords = readYamlFile<Readonly<Record<Language, readonly string[]>>>(
  fromRoot('scripts/lint/language/everyday-words.yaml'),
)

/** A definition uses the words that the glossary prefers, so that a reader and a program can follow each of them. */
export const linkableWordFindings: Rule = function* ({ glossary }) {
  const linker = createTermLinker([...glossary.values()])
  for (const begrip of glossary.values()) {
    for (const language of languages) {
      const text = withoutQuotes(predicateOf(begrip, language) ?? '')
      for (const { start, end, meanings } of linker.links(text, language)) {
        const best = meanings.filter(({ kind }) => kind === meanings[0]?.kind)
        const terms = best.flatMap(({ sleutel }) => glossary.get(sleutel) ?? [])
        if (terms.includes(begrip)) continue
        const used = { text: text.slice(start, end), language, terms }
        yield* best[0]?.kind === 'hidden' ? hidden(used, begrip) : shared(used, begrip)
      }
    }
  }
}

interface Used {
  readonly text: string
  readonly language: Language
  readonly terms: readonly Begrip[]
}

function* shared({ text, language, terms }: Used, begrip: Begrip): Generator<Finding> {
  if (terms.length > 1)
    yield inTerm(begrip)('language/word-of-two', `/definitie/${language}`, `${text}: ${keysOf(terms)}`)
}

/** Only as it is listed: the plural of a search word may be another word (namen, namens). */
function* hidden({ text, language, terms }: Used, begrip: Begrip): Generator<Finding> {
  const word = fold(text)
  const listed = terms.filter(({ verborgen }) => verborgen?.[language]?.map(fold).includes(word) === true)
  // A part of a sentence that people search for is no name of anything: een vast bedrag.
  const isPhrase = /^(?:een|de|het|a|an|the) /.test(word)
  if (listed.length > 0 && !isPhrase && !everydayWords[language].includes(word))
    yield inTerm(begrip)(
      'language/word-not-preferred',
      `/definitie/${language}`,
      `${text}: hidden label of ${keysOf(listed)}`,
    )
}

function keysOf(terms: readonly Begrip[]): string {
  return terms.map(({ sleutel }) => sleutel).join(', ')
}
