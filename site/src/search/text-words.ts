import { stem, tokens } from '@samenspraak/term-search/dutch'
import { ambiguousWords, codeLists, questions, terms } from '../data/built.ts'
import type { InBoth, Language } from '../language.ts'

// A word of more terms tells none of them from the others, and costs most to send.
const mostTerms = 25
const shortestWord = 3

/** By place of the term: the telling words of its texts, each form of a word once, without those of its labels. */
export function textWords(labels: readonly (readonly string[])[], language: Language): readonly string[] {
  const texts = textsByTerm(language)
  const formsByTerm = terms.map(({ sleutel }) => formsIn(texts.get(sleutel) ?? []))
  const counts = new Map<string, number>()
  for (const forms of formsByTerm)
    for (const form of forms.keys()) counts.set(form, (counts.get(form) ?? 0) + 1)
  return formsByTerm.map((forms, place) => {
    const known = formsIn(labels[place] ?? [])
    return [...forms]
      .filter(([form]) => !known.has(form) && (counts.get(form) ?? 0) <= mostTerms)
      .map(([, word]) => word)
      .toSorted()
      .join(' ')
  })
}

/** By form of a word the first of its spellings. */
function formsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const words = texts.flatMap(tokens).filter((word) => word.length >= shortestWord)
  return new Map(words.toReversed().map((word) => [stem(word), word]))
}

/** What is said of a term: in its own texts, in questions and sentences about it, and in the values of its code list. */
function textsByTerm(language: Language): ReadonlyMap<string, readonly string[]> {
  const own = terms.flatMap(({ sleutel, definitie, uitleg, voorbeeld }) =>
    [definitie, uitleg, voorbeeld].map((text) => [sleutel, text] as const),
  )
  const asked = questions.flatMap(({ vraag, begrippen }) => begrippen.map((key) => [key, vraag] as const))
  const meant = ambiguousWords.flatMap(({ zinnen }) =>
    zinnen.map(({ zin, bedoeld }) => [bedoeld, zin] as const),
  )
  const values = codeLists.flatMap(({ begrip, waarden }) =>
    waarden.flatMap(({ nl, en }) => [[begrip, { nl, en: en ?? nl }] as const]),
  )
  const texts = new Map<string, readonly string[]>()
  for (const [key, text] of [...own, ...asked, ...meant, ...values] satisfies readonly Said[])
    if (text !== undefined) texts.set(key, [...(texts.get(key) ?? []), text[language]])
  return texts
}

type Said = readonly [key: string, text: Partial<InBoth<string>> | undefined]
