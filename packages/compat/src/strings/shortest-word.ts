import type { Automaton } from './automaton.ts'
import { hasChar, lastCode } from './char-set.ts'
import type { Spend } from './spend.ts'
import { boundsOf, rangeOf } from './state-table.ts'

/** Languages that a word must be in or must not be in, and how long it may be. */
export interface WordGoal {
  readonly languages: readonly { readonly automaton: Automaton; readonly wanted: boolean }[]
  readonly minLength: number
  readonly maxLength: number
}

interface Path {
  readonly states: readonly number[]
  readonly length: number
  readonly code: number
  readonly before: Path | undefined
}

/** The shortest word that meets the goal, or undefined when there is none. */
export function shortestWord(goal: WordGoal, spend: Spend): string | undefined {
  const { languages, minLength, maxLength } = goal
  if (minLength > maxLength) return undefined
  const codes = telling(goal, spend)
  const weight = 1 + ((codes.length * languages.length) >> 8)
  let layer: Path[] = [
    { states: languages.map(({ automaton }) => automaton.start), length: 0, code: 0, before: undefined },
  ]
  const seen = new Set<string>()
  for (let length = 0; layer.length > 0 && length <= maxLength; length += 1) {
    // Once the word is long enough, how long it is no longer matters.
    if (length === minLength) seen.clear()
    const next: Path[] = []
    for (const path of layer) {
      if (length >= minLength && meets(goal, path)) return textOf(path)
      if (length === maxLength) continue
      spend(weight)
      for (const code of codes) {
        const states = languages.map(({ automaton }, index) => automaton.step(path.states[index] ?? 0, code))
        if (isHopeless(goal, states)) continue
        const key = length + 1 < minLength ? `${length + 1}:${states.join()}` : states.join()
        if (seen.has(key)) continue
        seen.add(key)
        next.push({ states, length: length + 1, code, before: path })
      }
    }
    layer = next
  }
  return undefined
}

function meets({ languages }: WordGoal, { states }: Path): boolean {
  return languages.every(({ automaton, wanted }, index) => automaton.accepts(states[index] ?? 0) === wanted)
}

function isHopeless({ languages }: WordGoal, states: readonly number[]): boolean {
  return languages.some(({ automaton, wanted }, index) => {
    const state = states[index] ?? 0
    return wanted ? automaton.isLost(state) : automaton.isWon(state)
  })
}

function textOf(path: Path): string {
  const codes: number[] = []
  for (let at: Path | undefined = path; at?.before !== undefined; at = at.before) codes.push(at.code)
  return codes
    .toReversed()
    .map((code) => String.fromCodePoint(code))
    .join('')
}

const friendly = [...'abcABC012-_ .,:/@+xyzé'].map((char) => char.codePointAt(0) ?? 0)

/** One code point for every way in which the languages tell characters apart, readable ones first. */
function telling({ languages }: WordGoal, spend: Spend): readonly number[] {
  const sets = languages.flatMap(({ automaton }) => automaton.sets)
  const bounds = boundsOf(sets)
  spend(1 + ((bounds.length * sets.length) >> 8))
  // The ranges in which every set begins and ends say which characters are alike.
  const inside = new Map<number, string>()
  const told = new Set<string>()
  const signature = (code: number): string => {
    const start = bounds[rangeOf(bounds, code)] ?? 0
    const known = inside.get(start)
    if (known !== undefined) return known
    const text = sets.map((set) => (hasChar(set, start) ? '1' : '0')).join('')
    inside.set(start, text)
    return text
  }
  const chosen: number[] = []
  const consider = (code: number): void => {
    const text = signature(code)
    if (told.has(text) || code > lastCode) return
    told.add(text)
    chosen.push(code)
  }
  for (const code of friendly) consider(code)
  const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000
  for (const start of bounds) if (start >= 0x20 && !isSurrogate(start)) consider(start)
  for (const start of bounds) consider(start)
  return chosen
}
