import { stem } from '../dutch/stem.ts'
import { englishStem } from '../english-stem.ts'
import { createCompoundParts } from './compound-parts.ts'
import { editDistance } from './edit-distance.ts'
import type { KnownWord } from './known-word.ts'
import { sharedBeginning } from './shared-beginning.ts'

/** The words of all labels, and which of them someone may have meant. */
export interface Vocabulary {
  /** Known words that resemble a typed word, with how much (0 to 1). */
  similar(typed: string): ReadonlyMap<string, number>
  has(word: string): boolean
}

const likeness = {
  same: 1,
  family: 0.75,
  familyByLetters: 0.22,
  prefix: 0.55,
  prefixByLength: 0.35,
  headOfCompound: 0.7,
  startOfCompound: 0.6,
  partOfTyped: 0.45,
  tailOfTyped: 0.45,
  startOfTyped: 0.38,
} as const

const shortestPrefix = 3
const shortestFuzzy = 4
const shortestTail = 5
const longestFuzzy = 40

/** Prepares the words, which stand in the order of their letters. */
export function createVocabulary(words: readonly KnownWord[]): Vocabulary {
  const sorted = words.map(({ word }) => word)
  const all = new Set(sorted)
  const byStem = groupBy(words, (word) => word.stem)
  const byEnglishStem = groupBy(words, (word) => word.englishStem)
  const byStart = groupBy(words, ({ parts }) => parts[0])
  const byHead = groupBy(words, ({ parts }) => parts[1])
  const partsOf = createCompoundParts(words)

  function similar(typed: string): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    const note = (word: string, likely: number): void => {
      if (likely > (found.get(word) ?? 0)) found.set(word, likely)
    }
    const noteAll = (group: readonly string[] | undefined, likely: number): void =>
      group?.forEach((word) => note(word, likely))

    if (all.has(typed)) note(typed, likeness.same)
    for (const family of [byStem.get(stem(typed)), byEnglishStem.get(englishStem(typed))])
      for (const word of family ?? [])
        note(word, likeness.family + likeness.familyByLetters * sharedBeginning(typed, word))
    const isKnown = found.size > 0
    noteAll(byHead.get(stem(typed)), likeness.headOfCompound)
    noteAll(byStart.get(stem(typed)), likeness.startOfCompound)
    for (const word of startingWith(sorted, typed))
      note(word, likeness.prefix + (likeness.prefixByLength * typed.length) / word.length)
    if (!isKnown) {
      for (const { word, likely } of misspelt(sorted, typed)) note(word, likely)
      for (const part of partsOf(typed)) noteAll(byStem.get(stem(part)), likeness.partOfTyped)
      noteAll(knownTail(typed, byStem), likeness.tailOfTyped)
      noteAll(knownStart(typed, all, byStem), likeness.startOfTyped)
    }
    return found
  }

  return { similar, has: (word) => all.has(word) }
}

function groupBy(
  words: readonly KnownWord[],
  groupOf: (word: KnownWord) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const group = groupOf(word)
    if (group === undefined) continue
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [word.word])
    else members.push(word.word)
  }
  return groups
}

function* startingWith(sorted: readonly string[], typed: string): Generator<string> {
  if (typed.length < shortestPrefix) return
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  for (let place = low; place < sorted.length; place += 1) {
    const word = sorted[place] ?? ''
    if (!word.startsWith(typed)) return
    yield word
  }
}

/** Words one mistake away, or two when the word is long. A number is never a misspelt number. */
function* misspelt(
  sorted: readonly string[],
  typed: string,
): Generator<{ readonly word: string; readonly likely: number }> {
  if (typed.length < shortestFuzzy || typed.length > longestFuzzy || /\d/.test(typed)) return
  const most = typed.length >= 8 ? 2 : 1
  for (const word of sorted) {
    if (word.length < shortestFuzzy) continue
    const distance = editDistance(typed, word, most)
    // A short word that begins differently is most often another word.
    if (distance > most || (typed.length < 6 && typed[0] !== word[0])) continue
    yield { word, likely: 1 - (1.6 * distance) / typed.length }
  }
}

/** `buurtnetwerk` where only `netwerk` is known: the last part of a Dutch compound says what kind of thing it is. */
function knownTail(
  typed: string,
  byStem: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  for (let cut = 3; cut <= Math.min(typed.length, longestFuzzy) - shortestTail; cut += 1) {
    const known = byStem.get(stem(typed.slice(cut)))
    if (known !== undefined) return known
  }
  return undefined
}

/** `huisartsenpost` where `post` is not known. */
function knownStart(
  typed: string,
  words: ReadonlySet<string>,
  byStem: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  for (let cut = Math.min(typed.length, longestFuzzy) - 3; cut >= shortestTail; cut -= 1) {
    const start = typed.slice(0, cut)
    if (words.has(start)) return byStem.get(stem(start))
  }
  return undefined
}
