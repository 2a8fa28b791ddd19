import { stemmer } from '@orama/stemmers/english'

const longestWord = 64

/** What the forms of an English word have in common, for a folded word: `parties` and `party`. */
export function englishStem(word: string): string {
  return word.length > 2 && word.length <= longestWord && /^[a-z]+$/.test(word) ? stemmer(word) : word
}
