import { stem } from '../dutch/stem.ts'
import { tokens } from '../dutch/tokens.ts'
import { englishStem } from '../english-stem.ts'
import { labelsOf } from '../label.ts'
import { isStopWord } from '../stop-words.ts'
import type { Language, LeadingWord, SearchableTerm } from '../term.ts'
import { describeWords, type KnownWord } from './known-word.ts'

/** What a term was found by: one of its labels, its key, a law, a word that leads to it, or its definition. */
export type Field = 'alternative' | 'definition' | 'hidden' | 'key' | 'law' | 'preferred' | 'word'

/** One text that a term is found by. */
export interface Entry {
  /** Place of its term in `keys`. */
  readonly term: number
  readonly field: Field
  readonly language: Language
  readonly text: string
}

/** Everything that a search needs, as plain data. */
export interface TermIndex {
  readonly keys: readonly string[]
  readonly entries: readonly Entry[]
  /** The words of the entries. */
  readonly words: readonly KnownWord[]
  /** By language and term: the stems of its definition. */
  readonly definitions: Readonly<Record<Language, readonly (readonly string[])[]>>
}

/** What a search may be given besides the terms. */
export interface TermSearchOptions {
  /** Words that are no label, but must lead to terms: an ambiguous word leads to all that it may mean. */
  readonly words?: readonly LeadingWord[]
  /** False leaves the definitions out: a smaller index, that finds by names and laws only. */
  readonly definitions?: boolean
}

/** Collects what the terms are found by. */
export function buildTermIndex(terms: readonly SearchableTerm[], options: TermSearchOptions): TermIndex {
  const places = new Map(terms.map(({ sleutel }, place) => [sleutel, place]))
  const leading = leadingEntries(options.words ?? [], places)
  const entries = terms.flatMap((one, place) => [
    ...entriesOf(one, place),
    ...leading.filter(({ term }) => term === place),
  ])
  return {
    keys: terms.map(({ sleutel }) => sleutel),
    entries,
    words: describeWords(entries.flatMap(({ text }) => tokens(text))),
    definitions:
      options.definitions === false
        ? { nl: [], en: [] }
        : { nl: definitionStems(terms, 'nl', stem), en: definitionStems(terms, 'en', englishStem) },
  }
}

function entriesOf(searchable: SearchableTerm, place: number): readonly Entry[] {
  const labels = labelsOf(searchable).map(({ kind, language, text }): Entry => ({
    term: place,
    field: kind,
    language,
    text,
  }))
  const key: Entry = { term: place, field: 'key', language: 'nl', text: searchable.sleutel }
  const laws = new Set((searchable.wettelijkeBronnen ?? []).map(({ wet, artikel }) => `${wet} ${artikel}`))
  const legal = Array.from(laws, (text): Entry => ({ term: place, field: 'law', language: 'nl', text }))
  const isName = labels.some(({ text }) => tokens(text).join(' ') === tokens(key.text).join(' '))
  return [...labels, ...(isName ? [] : [key]), ...legal]
}

function leadingEntries(
  words: readonly LeadingWord[],
  places: ReadonlyMap<string, number>,
): readonly Entry[] {
  return words.flatMap(({ woord, begrippen }) =>
    [...new Set(begrippen)].flatMap((key): readonly Entry[] => {
      const place = places.get(key)
      return place === undefined ? [] : [{ term: place, field: 'word', language: 'nl', text: woord }]
    }),
  )
}

function definitionStems(
  terms: readonly SearchableTerm[],
  language: Language,
  stemOf: (word: string) => string,
): readonly (readonly string[])[] {
  const known = new Map<string, string>()
  const knownStem = (word: string): string => {
    const found = known.get(word) ?? stemOf(word)
    known.set(word, found)
    return found
  }
  return terms.map(({ definitie }) => {
    const words = tokens(definitie?.[language] ?? '').filter((word) => !isStopWord(word))
    return [...new Set(words.map(knownStem))].toSorted()
  })
}
