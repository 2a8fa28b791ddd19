import type { Automaton } from './automaton.ts'
import { anyChar, hasChar, wordChars } from './char-set.ts'
import type { CharSet } from './char-set.ts'
import type { Guard, PatternNfa } from './nfa.ts'
import { afterOther, afterWord, aliveStates, atStart, PatternAutomaton } from './pattern-automaton.ts'
import type { Before } from './pattern-automaton.ts'
import type { Spend } from './spend.ts'
import { firstState, lost, StateTable, won } from './state-table.ts'

/** A look ahead that was begun, and how far it is. */
interface Pending {
  readonly look: number
  readonly state: number
}

/** One way in which the pattern may be matching, with what must still come true of what follows. */
interface Thread {
  readonly at: number
  readonly pending: readonly Pending[]
}

interface State {
  readonly threads: readonly Thread[]
  readonly before: Before
  /** How far each look behind is, which runs along from the beginning of the text. */
  readonly behind: readonly number[]
}

/**
 * The machine of a pattern that looks ahead or behind. A look ahead is a promise that a thread carries until it is kept or
 * broken, so the language stays regular and the machine exact.
 */
export class LookAutomaton implements Automaton {
  readonly sets: readonly CharSet[]
  readonly start: number = firstState
  readonly #pattern: PatternNfa
  readonly #inner: readonly PatternAutomaton[]
  readonly #states: StateTable<State>
  readonly #alive: ReadonlySet<number>
  readonly #spend: Spend

  constructor(pattern: PatternNfa, spend: Spend) {
    this.#pattern = pattern
    this.#spend = spend
    const { chars, looks } = pattern.nfa
    this.#inner = looks.map((look) => new PatternAutomaton(look.pattern, spend, !look.behind))
    const own = chars.flatMap((edges) => edges.map(({ set }) => [set.join(), set] as const))
    const inner = this.#inner.flatMap(({ sets }) => sets.map((set) => [set.join(), set] as const))
    this.sets = [...new Map([...own, ...inner]).values(), wordChars]
    this.#alive = aliveStates(pattern)
    const threads = [{ at: pattern.start, pending: [] }]
    const first: State = { threads, before: atStart, behind: this.#inner.map(({ start }) => start) }
    this.#states = new StateTable(this.sets, first, (from, code) => this.#target(from, code))
  }

  step(state: number, code: number): number {
    return this.#states.step(state, code)
  }

  accepts(state: number): boolean {
    const from = this.#states.at(state)
    if (from === undefined) return state === won
    return this.#closure(from, undefined).some(
      ({ at, pending }) =>
        at === this.#pattern.end &&
        pending.every(
          ({ look, state: inner }) => this.#inner[look]?.accepts(inner) !== this.#isNegative(look),
        ),
    )
  }

  isLost(state: number): boolean {
    return state === lost
  }

  isWon(state: number): boolean {
    return state === won
  }

  #isNegative(look: number): boolean {
    return this.#pattern.nfa.looks[look]?.negate === true
  }

  #target(from: State, code: number): number {
    const threads = new Map<string, Thread>()
    for (const thread of this.#closure(from, code)) {
      this.#spend()
      const done = thread.at === this.#pattern.end
      if (done && thread.pending.length === 0) return won
      const pending = this.#advanced(thread.pending, code)
      if (pending === undefined) continue
      const edges = done ? [{ to: thread.at, set: anyChar }] : (this.#pattern.nfa.chars[thread.at] ?? [])
      for (const { to, set } of edges) {
        if (this.#alive.has(to) && hasChar(set, code))
          threads.set(threadKey({ at: to, pending }), { at: to, pending })
      }
    }
    if (threads.size === 0) return lost
    const before = hasChar(wordChars, code) ? afterWord : afterOther
    const behind = from.behind.map((state, look) => this.#inner[look]?.step(state, code) ?? state)
    const key = `${before} ${behind.join()} ${[...threads.keys()].toSorted().join(' ')}`
    return this.#states.stateFor(key, () => ({ threads: [...threads.values()], before, behind }))
  }

  /** The promises after one more code point, without those that are kept; undefined when one is broken. */
  #advanced(pending: readonly Pending[], code: number): readonly Pending[] | undefined {
    const left: Pending[] = []
    for (const { look, state } of pending) {
      const inner = this.#inner[look]
      if (inner === undefined) continue
      const next = inner.step(state, code)
      const decided = inner.isWon(next) ? true : inner.isLost(next) ? false : undefined
      if (decided === undefined) left.push({ look, state: next })
      else if (decided === this.#isNegative(look)) return undefined
    }
    return left
  }

  /** All threads that come about without reading; `next` is the code point that follows, undefined at the end. */
  #closure({ threads, before, behind }: State, next: number | undefined): readonly Thread[] {
    const reached = new Map(threads.map((thread) => [threadKey(thread), thread]))
    // A map is walked in the order in which it grows.
    for (const { at, pending } of reached.values()) {
      for (const { to, guard } of this.#pattern.nfa.free[at] ?? []) {
        const after = this.#passed(guard, { pending, before, behind, next })
        if (after === undefined) continue
        const thread = { at: to, pending: after }
        const key = threadKey(thread)
        if (!reached.has(key)) reached.set(key, thread)
      }
    }
    return [...reached.values()]
  }

  /** The promises of a thread that passes a guard, or undefined when it cannot pass. */
  #passed(guard: Guard, { pending, before, behind, next }: Passing): readonly Pending[] | undefined {
    if (guard === undefined) return pending
    if (guard === 'start') return before === atStart ? pending : undefined
    if (guard === 'end') return next === undefined ? pending : undefined
    if (typeof guard === 'string') {
      const wordNext = next !== undefined && hasChar(wordChars, next)
      const isBoundary = wordNext !== (before === afterWord)
      return isBoundary === (guard === 'boundary') ? pending : undefined
    }
    const [look, inner] = [this.#pattern.nfa.looks[guard], this.#inner[guard]]
    if (look === undefined || inner === undefined) return undefined
    if (look.behind) return inner.endsBefore(behind[guard] ?? 0, next) === look.negate ? undefined : pending
    const added = { look: guard, state: inner.startAfter(before) }
    return pending.some((one) => one.look === added.look && one.state === added.state)
      ? pending
      : [...pending, added]
  }
}

/** What decides whether a guard can be passed. */
interface Passing {
  readonly pending: readonly Pending[]
  readonly before: Before
  readonly behind: readonly number[]
  readonly next: number | undefined
}

function threadKey({ at, pending }: Thread): string {
  const promises = pending.map(({ look, state }) => `${look}:${state}`).toSorted()
  return `${at}/${promises.join('+')}`
}
