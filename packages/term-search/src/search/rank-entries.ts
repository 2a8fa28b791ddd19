import { tokens } from '../dutch/tokens.ts'
import { isStopWord } from '../stop-words.ts'
import type { QueryWord } from './query.ts'
import type { Entry } from './term-index.ts'

/** What the entries have to do with a query. */
export interface RankedEntries {
  /** How much each word of the query says. */
  readonly weights: readonly number[]
  /** By place of the entry how well it answers the whole query (0 to 1); those that share no word are left out. */
  readonly scores: ReadonlyMap<number, number>
  /** For each word of the query: by term how likely one of its entries means that word. */
  readonly likelyByTerm: readonly ReadonlyMap<number, number>[]
}

/** Holds a query against all entries. */
export type EntryRanker = (query: readonly QueryWord[]) => RankedEntries

interface Known {
  readonly places: number[]
  weight: number
}

interface Likely {
  readonly word: string
  readonly likely: number
}

const weightOfStopWord = 0.1
/** A word that no label has: in a question it is most often no name of anything. */
const weightOfUnknownWord = 0.5
const shareOfLabel = 0.35
// In `Wmo 2015 2.3.5 lid 2` nobody means the year or the word lid.
const legalFiller: ReadonlySet<string> = new Set(['2007', '2012', '2015', 'lid', 'onder'])

/** Prepares the entries: a rare word says more than a common one, and a label that is all said more than a long one. */
export function createEntryRanker(entries: readonly Entry[]): EntryRanker {
  const wordsOf = entries.map(({ text }) => [...new Set(tokens(text))])
  const known = knownWords(wordsOf)
  const weightOf = (word: string): number => known.get(word)?.weight ?? 1
  const total = wordsOf.map((words) => words.reduce((sum, word) => sum + weightOf(word), 0))

  return (query) => {
    const weights = query.map((one) => weightOfQueryWord(one, weightOf))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const said = query.map((one) => likelyByPlace(one, known))
    const scores = new Map<number, number>()
    for (const place of new Set(said.flatMap((likely) => [...likely.keys()]))) {
      const found = said.map((likely) => likely.get(place))
      const asked = found.reduce((sum, one, nth) => sum + (one?.likely ?? 0) * (weights[nth] ?? 0), 0)
      const label = labelCovered(found, weightOf) / (total[place] ?? 1)
      scores.set(place, (asked / whole) * (1 - shareOfLabel + shareOfLabel * label))
    }
    return { weights, scores, likelyByTerm: said.map((likely) => likelyByTerm(likely, entries)) }
  }
}

function knownWords(wordsOf: readonly (readonly string[])[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  wordsOf.forEach((words, place) => {
    for (const word of words) {
      const one = known.get(word)
      if (one === undefined) known.set(word, { places: [place], weight: 0 })
      else one.places.push(place)
    }
  })
  for (const [word, one] of known) {
    const isFiller = isStopWord(word) || legalFiller.has(word)
    const rarity = Math.log(1 + wordsOf.length / one.places.length) / Math.log(1 + wordsOf.length)
    one.weight = isFiller ? weightOfStopWord : rarity
  }
  return known
}

function weightOfQueryWord(
  { isStopWord: isStop, meant }: QueryWord,
  weightOf: (word: string) => number,
): number {
  if (isStop) return weightOfStopWord
  if (meant.size === 0) return weightOfUnknownWord
  // What it most likely stands for decides how much it says.
  const [word] = [...meant].reduce((best, one) => (one[1] > best[1] ? one : best))
  return weightOf(word)
}

function likelyByPlace({ meant }: QueryWord, known: ReadonlyMap<string, Known>): ReadonlyMap<number, Likely> {
  const best = new Map<number, Likely>()
  for (const [word, likely] of meant)
    for (const place of known.get(word)?.places ?? [])
      if (likely > (best.get(place)?.likely ?? 0)) best.set(place, { word, likely })
  return best
}

function labelCovered(found: readonly (Likely | undefined)[], weightOf: (word: string) => number): number {
  const words = new Map<string, number>()
  for (const one of found)
    if (one !== undefined) words.set(one.word, Math.max(words.get(one.word) ?? 0, one.likely))
  return [...words].reduce((sum, [word, likely]) => sum + likely * weightOf(word), 0)
}

function likelyByTerm(
  likely: ReadonlyMap<number, Likely>,
  entries: readonly Entry[],
): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const [place, one] of likely) {
    const entry = entries[place]
    if (entry !== undefined) best.set(entry.term, Math.max(best.get(entry.term) ?? 0, one.likely))
  }
  return best
}
