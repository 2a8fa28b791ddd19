import type { Literal } from '../../graph/node.ts'
import type { Json } from '../../json.ts'
import type { CompatIssue } from '../../trouble.ts'
import { member, none, unknown } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Solver } from '../solver.ts'
import { arrayGoal } from './array-goal.ts'
import type { ArrayGoal } from './array-goal.ts'
import { distinctValues } from './distinct.ts'
import { placings } from './placing.ts'
import type { Spot } from './placing.ts'

/** Lists with more items than this are not built. */
const mostItems = 1000

/** A list with the items that are asked for and as few others as possible. */
export function solveArray(solver: Solver, atoms: readonly Literal[]): Answer {
  const goal = arrayGoal(solver.graph, atoms)
  if (goal.least > goal.most || goal.counts.some(({ least, most }) => least > most || most < 0)) return none
  if (goal.least > mostItems) return unknown({ code: 'too-large', keyword: 'minItems' })
  return new ArraySearch(solver, goal).run()
}

class ArraySearch {
  readonly #solver: Solver
  readonly #goal: ArrayGoal
  #doubt: CompatIssue | undefined

  constructor(solver: Solver, goal: ArrayGoal) {
    this.#solver = solver
    this.#goal = goal
  }

  run(): Answer {
    const { least, most } = this.#goal
    const longest = Math.min(most, this.#longestNeeded())
    if (longest > mostItems) return unknown({ code: 'too-large', keyword: 'minItems' })
    for (let length = least; length <= longest; length += 1) {
      // When the last item cannot be anything, no longer list can be either.
      if (length > 0 && this.#lastIsImpossible(length - 1)) break
      const found = this.#ofLength(length)
      if (found !== undefined) return member(found)
    }
    return this.#doubt === undefined ? none : unknown(this.#doubt)
  }

  /** More items than this never help: each is asked for at most once. */
  #longestNeeded(): number {
    const { least, alikeFrom, somewhere, counts, unique } = this.#goal
    const counted = counts.reduce((total, count) => total + count.least, 0)
    const asked = somewhere.length + counted + (unique === false ? 2 : 0)
    return asked === 0 ? least : Math.max(least, alikeFrom + asked)
  }

  #lastIsImpossible(index: number): boolean {
    const answer = this.#solver.solve(this.#rules(index))
    return answer.is === 'none'
  }

  #rules(index: number): readonly Literal[] {
    const { at, from } = this.#goal
    const everywhere = from.flatMap((demand) => (demand.index <= index ? [demand.child] : []))
    return [...(at.get(index) ?? []), ...everywhere]
  }

  #ofLength(length: number): Json | undefined {
    const { unique } = this.#goal
    if (unique !== false) return this.#filled(this.#spots(length))
    for (const [one, other] of pairs(length, this.#goal.alikeFrom + 1)) {
      const found = this.#filled(this.#twins(length, one, other))
      if (found !== undefined) return found
    }
    return undefined
  }

  #spots(length: number): readonly Spot[] {
    const { alikeFrom } = this.#goal
    return Array.from({ length }, (_, index) => ({
      index,
      last: index,
      times: 1,
      rules: this.#rules(index),
      alike: index >= alikeFrom,
    }))
  }

  /** The spots of a list in which two items are the same value. */
  #twins(length: number, one: number, other: number): readonly Spot[] {
    return this.#spots(length).flatMap((spot) => {
      if (spot.index === other) return []
      if (spot.index !== one) return [spot]
      const rules = [...spot.rules, ...this.#rules(other)]
      return [{ ...spot, last: other, times: 2, rules, alike: false }]
    })
  }

  #filled(spots: readonly Spot[]): Json | undefined {
    const note = (issue: CompatIssue): void => {
      this.#doubt ??= issue
    }
    for (const goals of placings(this.#solver, this.#goal, spots, note)) {
      const values =
        this.#goal.unique === true
          ? distinctValues(this.#solver, goals, note)
          : goals.flatMap((goal) => {
              const answer = this.#solver.solve(goal)
              return answer.is === 'member' ? [answer.value] : []
            })
      if (values?.length === spots.length) return inPlace(spots, values)
    }
    return undefined
  }
}

/** The values at the indices of their spots, a twin at both of its. */
function inPlace(spots: readonly Spot[], values: readonly Json[]): readonly Json[] {
  const byIndex = new Map<number, Json>()
  for (const [order, { index, last }] of spots.entries()) {
    const value = values[order]
    if (value !== undefined) byIndex.set(index, value).set(last, value)
  }
  return [...byIndex].toSorted(([one], [other]) => one - other).map(([, value]) => value)
}

/** Pairs of different indices; those from `alike` on are all the same, so one or two of them will do. */
function* pairs(length: number, alike: number): Iterable<readonly [number, number]> {
  for (let one = 0; one < Math.min(length, alike); one += 1) {
    for (let other = one + 1; other < Math.min(length, alike + 1); other += 1) yield [one, other]
  }
}
