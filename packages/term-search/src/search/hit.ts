import type { Language, Law, LeadingWord } from '../term.ts'
import type { Field } from './source.ts'

/** Why a term was found. */
export interface Via {
  readonly field: Field
  readonly language: Language
  /** The label, law or word itself; of a definition the words that it says. */
  readonly text: string
}

/** A term that may be meant. */
export interface Hit {
  readonly sleutel: string
  /** Only for comparing hits of one query; `exactScore` and more: the query is a name of the term. */
  readonly score: number
  readonly via: Via
}

/** From this score on the query is a name of the term, but for the forms of its words. */
export const exactScore = 2

/** How a query is answered. */
export interface FindOptions {
  /** At most so many hits (10), from 0 to 100. */
  readonly limit?: number
  /** Prefers labels of this language (nl) where the same word names different things in both. */
  readonly language?: Language
}

/** Finds terms by what people type. */
export interface TermSearch {
  /** The terms that may be meant, best first; a query longer than `longestQuery` is cut there. */
  find(query: string, options?: FindOptions): readonly Hit[]
}

/** What a search may be given besides the terms. */
export interface TermSearchOptions {
  /** Words that are no label, but must lead to terms: an ambiguous word leads to all that it may mean. */
  readonly words?: readonly LeadingWord[]
  /** Laws whose title in full must lead where their short name does. */
  readonly laws?: readonly Law[]
  /** False leaves the definitions out: a smaller index, that finds by names and laws only. */
  readonly definitions?: boolean
}
