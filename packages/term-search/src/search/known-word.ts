import { stem } from '../dutch/stem.ts'
import { englishStem } from '../english-stem.ts'
import { createCompoundParts } from './compound-parts.ts'

/** A word of a label with what is worked out of it beforehand, because stemming and cutting cost time. */
export interface KnownWord {
  readonly word: string
  readonly stem: string
  readonly englishStem: string
  /** Stems of the two words that a compound is made of, or nothing. */
  readonly parts: readonly string[]
}

/** Works out the words of all labels, in the order of their letters. */
export function describeWords(words: Iterable<string>): readonly KnownWord[] {
  const stemmed = [...new Set(words)].toSorted().map((word) => ({ word, stem: stem(word) }))
  const partsOf = createCompoundParts(stemmed)
  return stemmed.map((one) => ({
    ...one,
    englishStem: englishStem(one.word),
    parts: partsOf(one.word).map(stem),
  }))
}
