import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { LabelDocument } from './label-documents.ts'
import type { LookUp } from './look-ups.ts'
import { type Source, sourceOfId } from './source.ts'

/** The documents as MiniSearch keeps them. */
export type LabelIndex = MiniSearch<LabelDocument>

// The words come folded and stemmed from our own pipeline: MiniSearch takes them as they are.
const options: Options<LabelDocument> = {
  fields: ['words', 'stems', 'parts', 'said'],
  stringifyField: (words: readonly string[]) => words.join(' '),
  tokenize: (text) => (text === '' ? [] : text.split(' ')),
  processTerm: (word) => word,
}

/** Indexes the documents. */
export function indexDocuments(documents: readonly LabelDocument[]): LabelIndex {
  const index = new MiniSearch(options)
  index.addAll(documents)
  return index
}

/** Takes in what `toJSON` of an index gave. */
export function loadIndex(plain: AsPlainObject): LabelIndex {
  return MiniSearch.loadJS(plain, options)
}

/** Whether this is what `toJSON` gave of documents of so many terms; what the index says of its words is not looked at. */
export function isIndexOf(
  { documentIds, documentCount, averageFieldLength }: AsPlainObject,
  terms: number,
): boolean {
  const ids = Object.values(documentIds)
  return (
    ids.length === documentCount &&
    (ids.length === 0 || averageFieldLength.length > 0) &&
    ids.every((id) => (sourceOfId(String(id))?.term ?? terms) < terms)
  )
}

/** A source that shares words with a query. */
export interface Found {
  readonly source: Source
  /** How much it resembles the query (0 to 1). */
  readonly likeness: number
  /** The looked up words that it has. */
  readonly words: readonly string[]
  /** By word of its own in which of the fields of a document it was found. */
  readonly fieldsByWord: Readonly<Record<string, readonly string[]>>
}

/** Looks up all words at once. */
export function searchIndex(index: LabelIndex, lookUps: readonly LookUp[]): readonly Found[] {
  // What BM25 gives for a word that one document has: the scores have no end, and rise with the number of documents.
  const rarest = Math.log(1 + index.documentCount)
  const results = index.search({
    queries: lookUps.map(({ words, how }) => ({ ...how, queries: [...words] })),
  })
  return results.flatMap(({ id, score, queryTerms, match }) => {
    const source = sourceOfId(String(id))
    // MiniSearch multiplies by the number of words that it found, and we look up several for each that was typed.
    const own = score / Math.max(1, queryTerms.length)
    return source === undefined
      ? []
      : [{ source, likeness: own / (own + rarest), words: queryTerms, fieldsByWord: match }]
  })
}
