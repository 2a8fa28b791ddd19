import { stem } from '../dutch/stem.ts'
import { tokens } from '../dutch/tokens.ts'
import { englishStem } from '../english-stem.ts'
import { remembered } from '../remembered.ts'

// Taking labels apart and stemming their words is most of the work of preparing an index, and of a query; the same labels come
// back with every query, and the same words in many labels.
const most = 20_000

/** The words of a label. */
export const labelWords: (text: string) => readonly string[] = remembered(tokens, most)

/** What the forms of a word have in common, by its language. */
export const stems: Readonly<Record<'en' | 'nl', (word: string) => string>> = {
  nl: remembered(stem, most),
  en: remembered(englishStem, most),
}
