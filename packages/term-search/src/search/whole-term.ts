import { stems } from './known-words.ts'
import type { Found } from './label-index.ts'
import type { Query } from './query.ts'
import type { Weights } from './weights.ts'

/**
 * What all labels, laws and the texts of a term say together counts beside its best label: of `huur niet betaald` one word
 * may be in a label and the other in the definition. A single word is a name, or like one; in a whole question words of many
 * terms stand side by side, and which term says most of them counts more than which has one label that is like it.
 */
const parts = { ofOneWord: 0.2, ofTwoWords: 0.45, ofMoreWords: 0.75 } as const
/** A word that stands in many labels of a term says more than once in one, but not as many times more. */
const saturation = 0.5
/** What is not there letter by letter says less surely what was meant. */
const suretyOf = { alike: 0.5, part: 0.5 } as const

/** How much of the score of a query of so many words is what the whole term says. */
export function partOfWholeTerm(words: number): number {
  const { ofOneWord, ofTwoWords, ofMoreWords } = parts
  if (words < 2) return ofOneWord
  return words === 2 ? ofTwoWords : ofMoreWords
}

/** By word of the query how surely a source says it. */
export function suretiesOf(
  query: Query,
  { source, words, fieldsByWord }: Found,
): ReadonlyMap<string, number> {
  const sureties = new Map<string, number>()
  for (const word of words) {
    // `constructor` is a word like any other.
    const fields = Object.hasOwn(fieldsByWord, word) ? fieldsByWord[word] : undefined
    // What is not there letter by letter begins with the word, or is spelled like it.
    const how =
      fields === undefined ? suretyOf.alike : fields.every((one) => one === 'parts') ? suretyOf.part : 1
    for (const [said, surety] of query.meant.get(word) ?? [])
      if (canMean(source, { said, word, surety }))
        sureties.set(said, Math.max(surety * how, sureties.get(said) ?? 0))
  }
  return sureties
}

/** A definition means a form of the word in its own language; and `bijkleden` is made of `leden` too, but no `lid` of a law. */
function canMean(
  { field, language }: Found['source'],
  { said, word, surety }: { readonly said: string; readonly word: string; readonly surety: number },
): boolean {
  if (field === 'law') return surety === 1
  return field !== 'definition' || stems[language](said) === word
}

/** By said word how much the sources that say it count together; adds to what is known. */
export function withEach(
  sureties: ReadonlyMap<string, number>,
  counts: number,
  known: Map<string, number> = new Map(),
): Map<string, number> {
  for (const [word, surety] of sureties) known.set(word, surety * counts + (known.get(word) ?? 0))
  return known
}

/** By BM25 without the length of the text: a term of which much is said is not asked for less. */
export function saidTogether(weights: Weights, said: ReadonlyMap<string, number> = new Map()): number {
  let sum = 0
  for (const [word, counts] of said)
    sum += ((weights.get(word) ?? 0) * counts * (1 + saturation)) / (counts + saturation)
  return sum
}
