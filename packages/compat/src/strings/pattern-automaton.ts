import type { Automaton } from './automaton.ts'
import { hasChar, wordChars } from './char-set.ts'
import type { CharSet } from './char-set.ts'
import type { Guard, PatternNfa } from './nfa.ts'
import type { Spend } from './spend.ts'
import { firstState, lost, StateTable, won } from './state-table.ts'

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
  accepts: boolean | undefined
}

/** The machine of a pattern, whose states are made when they are first reached. */
export class PatternAutomaton implements Automaton {
  readonly sets: readonly CharSet[]
  readonly start: number = firstState
  readonly #pattern: PatternNfa
  readonly #states: StateTable<State>
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
    this.#alive = aliveStates(pattern)
    const first: State = { members: [pattern.start], before: atStart, accepts: undefined }
    this.#states = new StateTable(this.sets, first, (from, code) => this.#target(from, code))
  }

  step(state: number, code: number): number {
    return this.#states.step(state, code)
  }

  accepts(state: number): boolean {
    const from = this.#states.at(state)
    if (from === undefined) return state === won
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
    return this.#states.stateFor(`${before} ${members.join(' ')}`, () => ({
      members,
      before,
      accepts: undefined,
    }))
  }

  /** Where reading starts in the middle of a text. */
  startAfter(before: Before): number {
    return before === atStart ? this.start : this.#state([this.#pattern.start], before)
  }

  /** True when a match ends here, with this code point after it. */
  endsBefore(state: number, next: number | undefined): boolean {
    const from = this.#states.at(state)
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
