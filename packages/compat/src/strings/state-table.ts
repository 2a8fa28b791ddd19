import type { CharSet } from './char-set.ts'

/** Everything that follows is in the language. */
export const won = 0
/** Nothing that follows is in the language. */
export const lost = 1
/** Where reading starts. */
export const firstState = 2

/** The states of a machine that are made when they are first reached, and where each character led from them. */
export class StateTable<S> {
  readonly #states: (S | undefined)[]
  readonly #next: Map<number, number>[] = [new Map(), new Map(), new Map()]
  readonly #byKey = new Map<string, number>()
  readonly #bounds: readonly number[]
  readonly #target: (from: S, code: number) => number

  /** `target` works out where a character leads that was not read in a state before. */
  constructor(sets: readonly CharSet[], first: S, target: (from: S, code: number) => number) {
    this.#bounds = boundsOf(sets)
    this.#states = [undefined, undefined, first]
    this.#target = target
  }

  /** What a state stands for; undefined for those that are won or lost. */
  at(state: number): S | undefined {
    return this.#states[state]
  }

  /** The state with this key, which is made when it is new. */
  stateFor(key: string, make: () => S): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    this.#next.push(new Map())
    const id = this.#states.push(make()) - 1
    this.#byKey.set(key, id)
    return id
  }

  /** The state after one more code point. */
  step(state: number, code: number): number {
    if (state <= lost) return state
    const [from, next] = [this.#states[state], this.#next[state]]
    if (from === undefined || next === undefined) return lost
    const range = rangeOf(this.#bounds, code)
    const known = next.get(range)
    if (known !== undefined) return known
    const to = this.#target(from, code)
    next.set(range, to)
    return to
  }
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
