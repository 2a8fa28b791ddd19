import type { Letters, Syntax } from './syntax.ts'

/** A deterministic automaton over bytes of ASCII. State 0 never accepts and is never left; state 1 is the start. */
export interface Automaton {
  /** For each of 128 bytes its class: bytes of one class lead everywhere to the same state. */
  readonly classOf: Uint8Array
  readonly classes: number
  /** For each state and class the next state. */
  readonly next: Uint16Array
  readonly accepts: readonly boolean[]
}

/** What a pattern may grow to; a bigger one is left to the complete engine. */
const mostStates = 4096

/** A state of the automaton that may be in many states at once. */
interface Loose {
  readonly letters: [Letters, to: number][]
  readonly silent: number[]
}

/** The automaton of a pattern; undefined when it would be too big. */
export function toAutomaton(syntax: Syntax): Automaton | undefined {
  const loose: Loose[] = []
  const end = addState(loose)
  const start = connect(loose, syntax, end)
  if (start === undefined) return undefined
  const classOf = toClasses(loose)
  const classes = Math.max(...classOf) + 1
  const letterOfClass = Array.from({ length: classes }, (_, nth) => classOf.indexOf(nth))

  const numbers = new Map<string, number>([['', 0]])
  const sets: (readonly number[])[] = [[]]
  const rows: number[][] = [Array.from({ length: classes }, () => 0)]
  const numberOf = (set: readonly number[]): number => {
    const key = set.join(' ')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, sets.length)
    return sets.push(set) - 1
  }
  numberOf(silently(loose, [start]))
  for (let state = 1; state < sets.length; state++) {
    if (sets.length > mostStates) return undefined
    const from = sets[state] ?? []
    rows[state] = letterOfClass.map((letter) => numberOf(silently(loose, reached(loose, from, letter))))
  }
  return {
    classOf,
    classes,
    next: Uint16Array.from(rows.flat()),
    accepts: sets.map((set) => set.includes(end)),
  }
}

function addState(loose: Loose[]): number {
  return loose.push({ letters: [], silent: [] }) - 1
}

/** Adds the states of a part that ends in `to`; gives where it starts, or undefined when there are too many. */
function connect(loose: Loose[], syntax: Syntax, to: number): number | undefined {
  if (loose.length > mostStates) return undefined
  if (syntax.kind === 'letters') {
    const state = addState(loose)
    loose[state]?.letters.push([syntax.letters, to])
    return state
  }
  if (syntax.kind === 'sequence') {
    return syntax.parts.reduceRight<number | undefined>(
      (next, part) => (next === undefined ? undefined : connect(loose, part, next)),
      to,
    )
  }
  if (syntax.kind === 'choice') {
    const starts = syntax.parts.map((part) => connect(loose, part, to))
    const state = addState(loose)
    for (const start of starts) {
      if (start === undefined) return undefined
      loose[state]?.silent.push(start)
    }
    return state
  }
  return connectRepeat(loose, syntax, to)
}

function connectRepeat(
  loose: Loose[],
  { part, least, most }: Syntax & { readonly kind: 'repeat' },
  to: number,
): number | undefined {
  if (least > mostStates || (most < Number.POSITIVE_INFINITY && most > mostStates)) return undefined
  let start: number | undefined
  if (most === Number.POSITIVE_INFINITY) {
    start = addState(loose)
    const loop = connect(loose, part, start)
    if (loop === undefined) return undefined
    loose[start]?.silent.push(loop, to)
  } else {
    start = to
    for (let nth = least; nth < most; nth++) {
      const once = connect(loose, part, start)
      if (once === undefined) return undefined
      start = addState(loose)
      // Each may be the last, so each leads to the end, not only to the next.
      loose[start]?.silent.push(once, to)
    }
  }
  for (let nth = 0; nth < least; nth++) {
    start = connect(loose, part, start)
    if (start === undefined) return undefined
  }
  return start
}

/** Bytes that no part of the pattern tells apart are of one class. */
function toClasses(loose: readonly Loose[]): Uint8Array {
  const sets = new Set(loose.flatMap(({ letters }) => letters.map(([set]) => set)))
  const found = new Map<string, number>()
  return Uint8Array.from({ length: 128 }, (_, byte) => {
    const key = Array.from(sets, (set) => set[byte]).join('')
    const number = found.get(key) ?? found.size
    found.set(key, number)
    return number
  })
}

function reached(loose: readonly Loose[], from: readonly number[], letter: number): readonly number[] {
  return from.flatMap((state) =>
    (loose[state]?.letters ?? []).filter(([letters]) => letters[letter] === 1).map(([, to]) => to),
  )
}

/** These states and those that are reached from them without a letter, in order. */
function silently(loose: readonly Loose[], from: readonly number[]): readonly number[] {
  const seen = new Set(from)
  for (const state of seen) for (const next of loose[state]?.silent ?? []) seen.add(next)
  return [...seen].toSorted((a, b) => a - b)
}
