import type { Finding, RuleCode } from '../finding.ts'
import type { Sources } from '../../sources/sources.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Rule } from '../rule.ts'
import { sentences, withoutQuotes, words } from './sentences.ts'
import { fold } from './term-search.ts'
import { inTerm, labelsOf, languages, textsOf } from './texts.ts'
import type { Language, PlacedText } from './texts.ts'

// Words that every text of a language has and no text of the other; is, in, of, had, was and die are in both.
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'aan als bij dan dat de deze een en er geen het hij hun kan maar naar niet nog ook om onder op te tot uit van voor waar wat wordt worden ze zich zij zijn zonder zoals u uw wie'.split(
      ' ',
    ),
  ),
  en: new Set(
    'and are be been by does for from has have he if it its not on or she that the their they this when which who will with you your'.split(
      ' ',
    ),
  ),
}

const other = { nl: 'en', en: 'nl' } as const
const foreign = { nl: 'language/dutch-is-english', en: 'language/english-is-dutch' } as const
const left = { nl: 'language/english-word-left', en: 'language/dutch-word-left' } as const

// One foreign word in eight is no name any more; in a whole sentence of the other language it is one in three.
const foreignOneIn = 8

// A word of so many texts in one language, and of no second text in the other, belongs to the one.
const usualFrom = 10

/** Names that stay Dutch, and words that are good in both languages. */
const { names, english, dutch } = readYamlFile<{
  readonly names: readonly string[]
  readonly english: readonly string[]
  readonly dutch: readonly string[]
}>(fromRoot('scripts/lint/language/dutch-in-english.yaml'))
const inBoth: Readonly<Record<Language, ReadonlySet<string>>> = { nl: new Set(dutch), en: new Set(english) }

/** Each half of a text is in its own language, sentence by sentence and word by word. */
export const ownLanguageFindings: Rule = function* (sources) {
  const texts = [...textsOf(sources)]
  const count = { nl: countTexts(texts, 'nl'), en: countTexts(texts, 'en') }
  const known = { nl: wordsOfLabels(sources, 'nl'), en: wordsOfLabels(sources, 'en') }
  for (const { file, at, text } of texts) {
    for (const language of languages) {
      const finding = (code: RuleCode, detail: string): Finding => ({
        code,
        file,
        at: `${at}/${language}`,
        detail,
      })
      const plain = withoutNames(withoutQuotes(text[language]))
      const wrong = sentences(plain)
        .map((one) => foreignWords(one, language))
        .find((found) => found.length > 0)
      const strange = vocabulary(plain).filter(
        (word) =>
          (count[language].get(word) ?? 0) < 2 &&
          (count[other[language]].get(word) ?? 0) >= usualFrom &&
          !known[language].has(word) &&
          !inBoth[language].has(word),
      )
      if (wrong !== undefined) yield finding(foreign[language], wrong.join(' '))
      else if (strange.length > 0) yield finding(left[language], strange.join(', '))
    }
  }
  for (const begrip of sources.glossary.values()) {
    for (const { place, language, label } of labelsOf(begrip)) {
      const said = words(withoutNames(label)).filter((word) => functionWords[other[language]].has(fold(word)))
      if (said.length > 0) yield inTerm(begrip)(foreign[language], `/${place}/${language}`, label)
    }
  }
}

/** A path, a code with a colon (skos:definition) and an address are names too. */
export function withoutNames(text: string): string {
  const codes = /(?<!\S)[^\s/]+\/\S+|(?<!\p{L})[a-z]+:[a-z]\p{L}*|(?<!\S)[^\s@]+@\S+/gu
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll(codes, ' '))
}

/** The function words of the other language, when the sentence has at least two different ones and not by chance. */
function foreignWords(sentence: string, language: Language): readonly string[] {
  const said = words(sentence)
  const found = said.filter((word) => functionWords[other[language]].has(word.toLowerCase()) && word !== 'IT')
  return new Set(found).size > 1 && found.length * foreignOneIn > said.length ? found.slice(0, 5) : []
}

/** Lower case words of four letters and more, each once. */
function vocabulary(text: string): readonly string[] {
  return [...new Set(words(text).filter((word) => /^\p{Ll}{4,}$/u.test(word)))]
}

function countTexts(texts: readonly PlacedText[], language: Language): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { text } of texts)
    for (const word of vocabulary(withoutNames(withoutQuotes(text[language]))))
      count.set(word, (count.get(word) ?? 0) + 1)
  return count
}

function wordsOfLabels({ glossary }: Sources, language: Language): ReadonlySet<string> {
  const labels = [...glossary.values()].flatMap((begrip) => [...labelsOf(begrip)])
  return new Set(labels.filter((one) => one.language === language).flatMap(({ label }) => words(label)))
}
