/** A text in the two languages of the vocabulary; Dutch is the source. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}

/** Labels by language; a language without labels is absent. */
export interface Labels {
  readonly nl?: readonly string[]
  readonly en?: readonly string[]
}
