import type { Automaton } from './automaton.ts'
import { hasChar, wordChars } from './char-set.ts'
import type { CharSet } from './char-set.ts'
import type { Guard, PatternNfa } from './nfa.ts'
import type { Spend } from './spend.ts'

/** What stands before a position: nothing, a word character, or another. */
export type Before = 0 | 1 | 2
/** The beginning of the text. */
export const atStart: Before = 0
/** A letter, digit or underscore. */
export const afterWord: Before = 1
/** Any other character. */
export const afterOther: Before = 2

interface State {
  readonly members: readonly number[]
  readonly before: Before
  readonly next: Map<number, number>
  accepts: boolean | undefined
}

const won = 0
const lost = 1

/** The machine of a pattern, whose states are made when they are first reached. */
export class PatternAutomaton implements Automaton {
  readonly sets: readonly CharSet[]
  readonly start = 2
  readonly #pattern: PatternNfa
  readonly #bounds: readonly number[]
  readonly #states: State[]
  readonly #byKey = new Map<string, number>()
  /** States of the pattern that can still match when the beginning of the text has passed. */
  readonly #alive: ReadonlySet<number>
  readonly #looksBack: boolean
  readonly #spend: Spend
  readonly #found: boolean

  /** With `found` a match is the answer for all that follows; without it a match must end where the text is now. */
  constructor(pattern: PatternNfa, spend: Spend, found = true) {
    this.#pattern = pattern
    this.#found = found
    this.#spend = spend
    const guards = pattern.nfa.free.flatMap((edges) => edges.map(({ guard }) => guard))
    this.#looksBack = guards.includes('boundary') || guards.includes('inside')
    const sets = new Map(
      pattern.nfa.chars.flatMap((edges) => edges.map(({ set }) => [set.join(), set] as const)),
    )
    this.sets = [...sets.values(), ...(this.#looksBack ? [wordChars] : [])]
    this.#bounds = boundsOf(this.sets)
    this.#alive = aliveStates(pattern)
    const none: State = { members: [], before: afterOther, next: new Map(), accepts: undefined }
    this.#states = [
      none,
      none,
      { members: [pattern.start], before: atStart, next: new Map(), accepts: undefined },
    ]
  }

  step(state: number, code: number): number {
    if (state <= lost) return state
    const from = this.#states[state]
    if (from === undefined) return lost
    const range = rangeOf(this.#bounds, code)
    const known = from.next.get(range)
    if (known !== undefined) return known
    const to = this.#target(from, code)
    from.next.set(range, to)
    return to
  }

  accepts(state: number): boolean {
    if (state <= lost) return state === won
    const from = this.#states[state]
    if (from === undefined) return false
    from.accepts ??= this.#closure(from, undefined).has(this.#pattern.end)
    return from.accepts
  }

  isLost(state: number): boolean {
    return state === lost
  }

  isWon(state: number): boolean {
    return state === won
  }

  #target(from: State, code: number): number {
    const reached = this.#closure(from, code)
    this.#spend(1 + (reached.size >> 6))
    if (this.#found && reached.has(this.#pattern.end)) return won
    const members = new Set<number>()
    for (const member of reached) {
      for (const { to, set } of this.#pattern.nfa.chars[member] ?? []) {
        if (this.#alive.has(to) && hasChar(set, code)) members.add(to)
      }
    }
    if (members.size === 0) return lost
    const before = this.#looksBack && hasChar(wordChars, code) ? afterWord : afterOther
    const sorted = [...members].toSorted((one, other) => one - other)
    return this.#state(sorted, before)
  }

  #state(members: readonly number[], before: Before): number {
    const key = `${before} ${members.join(' ')}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const id = this.#states.push({ members, before, next: new Map(), accepts: undefined }) - 1
    this.#byKey.set(key, id)
    return id
  }

  /** Where reading starts in the middle of a text. */
  startAfter(before: Before): number {
    return before === atStart ? this.start : this.#state([this.#pattern.start], before)
  }

  /** True when a match ends here, with this code point after it. */
  endsBefore(state: number, next: number | undefined): boolean {
    const from = this.#states[state]
    return from !== undefined && this.#closure(from, next).has(this.#pattern.end)
  }

  /** All states that can be reached without reading; `next` is the code point that follows, undefined at the end. */
  #closure({ members, before }: State, next: number | undefined): ReadonlySet<number> {
    const reached = new Set(members)
    const wordNext = this.#looksBack && next !== undefined && hasChar(wordChars, next)
    const passes = (guard: Guard): boolean => {
      if (guard === undefined) return true
      if (guard === 'start') return before === atStart
      if (guard === 'end') return next === undefined
      if (typeof guard === 'number') return false
      return (wordNext !== (before === afterWord)) === (guard === 'boundary')
    }
    // A set is walked in the order in which it grows.
    for (const member of reached) {
      for (const { to, guard } of this.#pattern.nfa.free[member] ?? []) if (passes(guard)) reached.add(to)
    }
    return reached
  }
}

/** The states from which the end can be reached without standing at the beginning of the text. */
export function aliveStates({ nfa, end }: PatternNfa): ReadonlySet<number> {
  const into: number[][] = nfa.free.map(() => [])
  for (const [from, edges] of nfa.free.entries()) {
    for (const { to, guard } of edges) if (guard !== 'start') into[to]?.push(from)
  }
  for (const [from, edges] of nfa.chars.entries()) for (const { to } of edges) into[to]?.push(from)
  const alive = new Set([end])
  for (const state of alive) for (const from of into[state] ?? []) alive.add(from)
  return alive
}

/** Where one range of characters that are treated alike ends and the next begins. */
export function boundsOf(sets: readonly CharSet[]): readonly number[] {
  const bounds = new Set([0])
  for (const set of sets) {
    for (let at = 0; at < set.length; at += 2) bounds.add(set[at] ?? 0).add((set[at + 1] ?? 0) + 1)
  }
  return [...bounds].toSorted((one, other) => one - other)
}

/** The range that a code point is in. */
export function rangeOf(bounds: readonly number[], code: number): number {
  let low = 0
  let high = bounds.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bounds[middle] ?? 0) <= code) low = middle
    else high = middle - 1
  }
  return low
}
