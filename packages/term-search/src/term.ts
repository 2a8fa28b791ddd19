/** The languages of labels and texts. */
export type Language = 'en' | 'nl'

/** A text in both languages. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}

/** Labels by language; a language without labels is absent. */
export interface Labels {
  readonly nl?: readonly string[]
  readonly en?: readonly string[]
}

/** What is used of a term; an item of `glossary.json` of `@samenspraak/schemas` has it all. */
export interface SearchableTerm {
  readonly sleutel: string
  /** What kind of concept it is (`begripssoort`): a `rol` or an `organisatie` is an answer to a question for who. */
  readonly soort?: string
  readonly voorkeursterm: Bilingual
  readonly alternatief?: Labels
  readonly verborgen?: Labels
  readonly definitie?: Bilingual
  readonly wettelijkeBronnen?: readonly { readonly wet: string; readonly artikel: string }[]
}

/** A word that leads to terms without being a label of theirs, as an ambiguous word does. */
export interface LeadingWord {
  readonly woord: string
  readonly begrippen: readonly string[]
}

/** A law by its short name, as `wet` of a legal source says it, and its title; an item of `wetten.json` has it all. */
export interface Law {
  readonly naam: string
  readonly titel: Bilingual
}
