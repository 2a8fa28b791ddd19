import { fractionOf, greatestCommonDivisor, isMultiple, lowest } from '../evaluate/multiple.ts'
import type { Fraction } from '../evaluate/multiple.ts'
import type { Literal } from '../graph/node.ts'
import { member, none, unknown } from './answer.ts'
import type { Answer } from './answer.ts'
import { numberGoal } from './number-goal.ts'
import { outsideGaps } from './number-gaps.ts'
import type { NumberGoal } from './number-goal.ts'
import type { Solver } from './solver.ts'

/** How many numbers in a row are looked at before reasoning about all of them. */
const nearby = 400n

/** From here on every number is whole. */
const wholeFrom = 2 ** 53

/** A number within bounds that is a multiple of some numbers and not of others. */
export function solveNumber(solver: Solver, kind: 'integer' | 'fraction', atoms: readonly Literal[]): Answer {
  const goal = numberGoal(solver.graph, solver.facts[kind], atoms)
  let answer: Answer = none
  for (const range of outsideGaps(goal, goal.gaps)) {
    solver.spend()
    const found = solveRange(solver, kind, { ...goal, ...range })
    if (found.is === 'member') return found
    if (found.is === 'unknown') answer = found
  }
  return answer
}

function solveRange(solver: Solver, kind: 'integer' | 'fraction', goal: NumberGoal): Answer {
  const meets = (value: number): boolean => meetsGoal(goal, kind, value)
  if (goal.low === goal.high) return meets(goal.low) ? member(goal.low) : none
  // A fraction has no place beyond the last number that can be told from the next whole one.
  if (kind === 'fraction' && (goal.low >= wholeFrom || goal.high <= -wholeFrom)) return none
  const atHand = [0, goal.low, goal.high, (goal.low + goal.high) / 2].find(meets)
  if (atHand !== undefined) return member(atHand)
  const divisors = kind === 'integer' ? [1, ...goal.multiples] : goal.multiples
  return divisors.length > 0 ? amongMultiples(solver, goal, divisors, meets) : amongDecimals(goal, meets)
}

function meetsGoal(goal: NumberGoal, kind: 'integer' | 'fraction', value: number): boolean {
  if (!Number.isFinite(value) || value < goal.low || (goal.lowOpen && value === goal.low)) return false
  if (value > goal.high || (goal.highOpen && value === goal.high)) return false
  if (Number.isInteger(value) !== (kind === 'integer') || goal.excluded.has(value)) return false
  if (!goal.multiples.every((divisor) => isMultiple(value, divisor))) return false
  return !goal.notMultiples.some((divisor) => isMultiple(value, divisor))
}

function amongMultiples(
  solver: Solver,
  goal: NumberGoal,
  divisors: readonly number[],
  meets: (value: number) => boolean,
): Answer {
  const step = divisors.map(fractionOf).reduce(leastCommonMultiple)
  const first = Number.isFinite(goal.low) ? quotient(goal.low, step, true) : undefined
  const last = Number.isFinite(goal.high) ? quotient(goal.high, step, false) : undefined
  if (first !== undefined && last !== undefined && first > last) return none
  // Multiples of `step` that are a multiple of `other` as well come back every `period`.
  const others = goal.notMultiples.map((other) => periodOf(step, fractionOf(other)))
  if (others.includes(1n)) return none
  const period = others.reduce((all, one) => (all / greatestCommonDivisor(all, one)) * one, 1n)
  const start = closestToZero(first, last)
  const enough = (BigInt(goal.excluded.size) + 3n) * period + nearby
  for (const counter of counters(start, first, last, enough > 100_000n ? nearby : enough)) {
    solver.spend()
    const value = numberFrom({ above: step.above * counter, below: step.below })
    if (value !== undefined && meets(value)) return member(value)
  }
  for (let turn = 0n; turn <= BigInt(goal.excluded.size) + 1n; turn += 1n) {
    // One more than a multiple of all periods is a multiple of none of them.
    const base =
      first === undefined
        ? ((last ?? 0n) / period - 1n - turn) * period + 1n
        : (first / period + 1n + turn) * period + 1n
    const value = numberFrom({ above: step.above * base, below: step.below })
    if (value !== undefined && meets(value)) return member(value)
  }
  const all = first !== undefined && last !== undefined && last - first <= enough && enough <= 100_000n
  return all ? none : unknown({ code: 'keyword-unsupported', keyword: 'multipleOf' })
}

function closestToZero(first: bigint | undefined, last: bigint | undefined): bigint {
  if (first !== undefined && first > 0n) return first
  return last !== undefined && last < 0n ? last : 0n
}

/** Numbers around a start, nearest first, within the bounds. */
function* counters(
  start: bigint,
  first: bigint | undefined,
  last: bigint | undefined,
  most: bigint,
): Iterable<bigint> {
  for (let away = 0n; away <= most; away += 1n) {
    const up = start + away
    const down = start - away
    if (last === undefined || up <= last) yield up
    if (away > 0n && (first === undefined || down >= first)) yield down
    if (last !== undefined && up > last && first !== undefined && down < first) return
  }
}

function leastCommonMultiple(one: Fraction, other: Fraction): Fraction {
  const below = greatestCommonDivisor(one.below, other.below)
  const above = (one.above / greatestCommonDivisor(one.above, other.above)) * other.above
  return lowest({ above, below })
}

/** bound / step, rounded inwards. */
function quotient(bound: number, step: Fraction, up: boolean): bigint {
  const { above, below } = fractionOf(bound)
  const numerator = above * step.below
  const denominator = below * step.above
  const rounded = numerator / denominator
  const exact = rounded * denominator === numerator
  if (exact) return rounded
  if (up) return numerator > 0n ? rounded + 1n : rounded
  return numerator < 0n ? rounded - 1n : rounded
}

function periodOf(step: Fraction, other: Fraction): bigint {
  return lowest({ above: step.above * other.below, below: step.below * other.above }).below
}

/** The number of a fraction, when a number can hold it exactly as a decimal. */
function numberFrom(fraction: Fraction): number | undefined {
  const value = Number(fraction.above) / Number(fraction.below)
  if (!Number.isFinite(value)) return undefined
  const back = fractionOf(value)
  return back.above * fraction.below === fraction.above * back.below ? value : undefined
}

/** A number that is not whole; between two different bounds there are always more than are excluded. */
function amongDecimals(goal: NumberGoal, meets: (value: number) => boolean): Answer {
  const low = Number.isFinite(goal.low) ? goal.low : Number.isFinite(goal.high) ? goal.high - 10 : -5
  const high = Number.isFinite(goal.high) ? goal.high : low + 10
  for (let digits = 1; digits <= 17; digits += 1) {
    const scale = 10 ** digits
    const first = Math.floor(low * scale)
    for (const value of [
      0.5,
      ...Array.from({ length: 40 + goal.excluded.size }, (_, index) => (first + index + 1) / scale),
    ]) {
      const written = Number(value.toFixed(digits))
      if (written <= high && meets(written)) return member(written)
    }
  }
  const middle = low + (high - low) / 2
  return meets(middle) ? member(middle) : unknown({ code: 'keyword-unsupported', keyword: 'minimum' })
}
