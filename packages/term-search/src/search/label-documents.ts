import { tokens } from '../dutch/tokens.ts'
import { labelsOf } from '../label.ts'
import { isStopWord } from '../stop-words.ts'
import type { SearchableTerm } from '../term.ts'
import { type CompoundParts, createCompoundParts } from './compound-parts.ts'
import type { TermSearchOptions } from './hit.ts'
import { labelWords, stems } from './known-words.ts'
import { idOfSource, type Source } from './source.ts'

/** What is indexed of one label, key, law, leading word or definition: each property but `id` is a field of words. */
export interface LabelDocument {
  readonly id: string
  readonly words: readonly string[]
  /** Of each word that is no stem itself. */
  readonly stems: readonly string[]
  /** Stems of the parts of its compounds. */
  readonly parts: readonly string[]
  /** Stems of a definition, which has none of the others. */
  readonly said: readonly string[]
}

/** Makes the documents, each once. */
export function labelDocuments(
  terms: readonly SearchableTerm[],
  { words = [], definitions = true }: TermSearchOptions,
): readonly LabelDocument[] {
  const places = new Map(terms.map(({ sleutel }, term) => [sleutel, term]))
  const leading = words.flatMap(({ woord, begrippen }) =>
    begrippen.flatMap((key): readonly Source[] => {
      const term = places.get(key)
      return term === undefined ? [] : [{ term, field: 'word', language: 'nl', text: woord }]
    }),
  )
  const sources = [...terms.flatMap(sourcesOf), ...leading]
  const known = new Set(sources.flatMap(({ text }) => labelWords(text)))
  const partsOf = createCompoundParts(Array.from(known, (word) => ({ word, stem: stems.nl(word) })))
  const documents = [
    ...sources.map((source) => documentOf(source, partsOf)),
    ...(definitions ? terms.flatMap(definitionsOf) : []),
  ]
  return [...new Map(documents.map((one) => [one.id, one])).values()]
}

function sourcesOf(searchable: SearchableTerm, term: number): readonly Source[] {
  const labels = labelsOf(searchable).map(({ kind, language, text }): Source => ({
    ...{ term, field: kind, language, text },
  }))
  const key: Source = { term, field: 'key', language: 'nl', text: searchable.sleutel }
  const isName = labels.some(({ text }) => labelWords(text).join(' ') === labelWords(key.text).join(' '))
  const laws = (searchable.wettelijkeBronnen ?? []).map(({ wet, artikel }): Source => ({
    ...{ term, field: 'law', language: 'nl', text: `${wet} ${artikel}` },
  }))
  return [...labels, ...(isName ? [] : [key]), ...laws]
}

function documentOf(source: Source, partsOf: CompoundParts): LabelDocument {
  const words = labelWords(source.text)
  return {
    id: idOfSource(source),
    words,
    stems: words.map(stems[source.language]).filter((one, nth) => one !== words[nth]),
    parts: words.flatMap((word) => partsOf(word).map(stems.nl)),
    said: [],
  }
}

function definitionsOf({ definitie }: SearchableTerm, term: number): readonly LabelDocument[] {
  if (definitie === undefined) return []
  return (['nl', 'en'] as const).map((language) => {
    const words = tokens(definitie[language]).filter((word) => !isStopWord(word))
    return {
      id: idOfSource({ term, field: 'definition', language, text: '' }),
      ...{ words: [], stems: [], parts: [] },
      said: [...new Set(words.map(stems[language]))],
    }
  })
}
