import type { CharSet } from './char-set.ts'

/** When an edge that reads nothing may be taken; a number is the look ahead or behind that has to succeed. */
export type Guard = 'start' | 'end' | 'boundary' | 'inside' | number | undefined

/** The automaton of a pattern: reading starts in `start`, and what reaches `end` has matched. */
export interface PatternNfa {
  readonly nfa: Nfa
  readonly start: number
  readonly end: number
}

/** `(?=...)`, `(?!...)`, `(?<=...)` or `(?<!...)`. */
export interface Look {
  readonly behind: boolean
  readonly negate: boolean
  readonly pattern: PatternNfa
}

interface FreeEdge {
  readonly to: number
  readonly guard: Guard
}

interface CharEdge {
  readonly to: number
  readonly set: CharSet
}

/** A pattern as states and edges, made piece by piece; a piece is where it begins and where it ends. */
export class Nfa {
  readonly free: FreeEdge[][] = []
  readonly chars: CharEdge[][] = []
  /** States in which reading on is tried before what reads nothing. */
  readonly greedy: Set<number> = new Set()
  /** What is looked at ahead or behind, without being read. */
  readonly looks: Look[] = []
  /** Accepts more than the pattern, which may refer back and count far; for what trying it costs. */
  readonly isLoose: boolean
  readonly #most: number

  constructor(most: number, isLoose = false) {
    this.#most = most
    this.isLoose = isLoose
  }

  /** A new state; undefined when the pattern has become too large. */
  state(): number {
    if (this.free.length >= this.#most) throw new PatternTooLargeError()
    this.free.push([])
    this.chars.push([])
    return this.free.length - 1
  }

  /** An edge that reads nothing. */
  join(from: number, to: number, guard?: Guard): void {
    this.free[from]?.push({ to, guard })
  }

  /** An edge that reads one of these characters. */
  read(from: number, to: number, set: CharSet): void {
    this.chars[from]?.push({ to, set })
  }
}

/** A pattern whose automaton would have too many states. */
export class PatternTooLargeError extends Error {
  readonly code = 'compat/pattern-too-large'
}
