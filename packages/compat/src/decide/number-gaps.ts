import type { Graph } from '../graph/graph.ts'
import type { GraphNode } from '../graph/node.ts'
import type { KindFacts } from './kind-facts.ts'

/** Numbers between two bounds; a bound that is open is not among them. */
export interface NumberRange {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

/** All numbers. */
export const everyNumber: NumberRange = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false }

/** The numbers that satisfy a conjunction of bounds and nothing else; its negation is a gap. */
export function rangeOf(graph: Graph, facts: KindFacts, node: GraphNode): NumberRange | undefined {
  if (node.kind !== 'and') return undefined
  let range = everyNumber
  for (const part of node.all) {
    if (facts.of(part) === true) continue
    const bound = graph.nodeOf(part)
    if ((part & 1) === 1) return undefined
    if (bound.kind === 'minimum') range = from(range, bound.bound, bound.exclusive)
    else if (bound.kind === 'maximum') range = upTo(range, bound.bound, bound.exclusive)
    else return undefined
  }
  return range
}

/** The numbers of a range from a bound on. */
export function from(range: NumberRange, bound: number, open: boolean): NumberRange {
  if (bound < range.low) return range
  return { ...range, low: bound, lowOpen: bound > range.low ? open : range.lowOpen || open }
}

/** The numbers of a range up to a bound. */
export function upTo(range: NumberRange, bound: number, open: boolean): NumberRange {
  if (bound > range.high) return range
  return { ...range, high: bound, highOpen: bound < range.high ? open : range.highOpen || open }
}

/** True when no number is in a range. */
export function isEmpty({ low, lowOpen, high, highOpen }: NumberRange): boolean {
  return low > high || (low === high && (lowOpen || highOpen || !Number.isFinite(low)))
}

/** What is left of a range without the gaps, from low to high. */
export function* outsideGaps(range: NumberRange, gaps: readonly NumberRange[]): Iterable<NumberRange> {
  let rest = range
  for (const gap of gaps.filter((one) => !isEmpty(one)).toSorted(byLow)) {
    const before = upTo(rest, gap.low, !gap.lowOpen)
    if (!isEmpty(before)) yield before
    rest = from(rest, gap.high, !gap.highOpen)
  }
  if (!isEmpty(rest)) yield rest
}

/** Of two gaps from the same bound the one that has the bound itself comes first. */
function byLow(one: NumberRange, other: NumberRange): number {
  if (one.low !== other.low) return one.low < other.low ? -1 : 1
  return Number(one.lowOpen) - Number(other.lowOpen)
}
