import { negate } from '../../graph/node.ts'
import type { Literal } from '../../graph/node.ts'
import type { CompatIssue } from '../../trouble.ts'
import type { Solver } from '../solver.ts'
import type { ArrayGoal } from './array-goal.ts'

/** An item, or two items that are the same value. */
export interface Spot {
  readonly index: number
  /** The higher index of a twin, otherwise the index itself. */
  readonly last: number
  readonly times: 1 | 2
  readonly rules: readonly Literal[]
  /** True when the spots around it are asked the same. */
  readonly alike: boolean
}

interface State {
  readonly order: number
  readonly counts: readonly number[]
  readonly unmet: readonly number[]
}

interface Option {
  readonly extra: readonly Literal[]
  readonly counts: readonly number[]
  readonly unmet: readonly number[]
}

/** Every way to divide the demands over the spots, as one goal for each spot; each goal has a value. */
export function* placings(
  solver: Solver,
  goal: ArrayGoal,
  spots: readonly Spot[],
  note: (issue: CompatIssue) => void,
): Iterable<readonly (readonly Literal[])[]> {
  const failed = new Set<string>()
  const goals: (readonly Literal[])[] = []
  const start: State = {
    order: 0,
    counts: goal.counts.map(() => 0),
    unmet: goal.somewhere.map((_, index) => index),
  }
  yield* place(start)

  function* place(state: State): Generator<readonly (readonly Literal[])[], boolean> {
    solver.spend()
    const spot = spots[state.order]
    if (spot === undefined) {
      const done = isDone(goal, state)
      if (done) yield [...goals]
      return done
    }
    const key = stateKey(spots.length, spot, state)
    if (failed.has(key) || isTooLate(goal, spots, state)) return false
    let any = false
    for (const { extra, ...next } of options(goal, spot, state)) {
      const literals = [...spot.rules, ...extra]
      const answer = solver.solve(literals)
      if (answer.is === 'unknown') note(answer.issue)
      if (answer.is !== 'member') continue
      goals[state.order] = literals
      any = (yield* place({ ...next, order: state.order + 1 })) || any
    }
    if (!any) failed.add(key)
    return any
  }
}

function stateKey(length: number, spot: Spot, { order, counts, unmet }: State): string {
  return `${spot.alike ? `alike ${length - order}` : order} ${counts.join()} ${unmet.join()}`
}

function isDone({ counts }: ArrayGoal, state: State): boolean {
  return state.unmet.length === 0 && counts.every(({ least }, index) => (state.counts[index] ?? 0) >= least)
}

function isTooLate({ counts }: ArrayGoal, spots: readonly Spot[], state: State): boolean {
  const left = spots.length - state.order + 1
  return counts.some(({ least }, index) => (state.counts[index] ?? 0) + left < least)
}

/** Which demands a spot meets, and which counted nodes it satisfies; the least first. */
function options(goal: ArrayGoal, spot: Spot, { counts, unmet }: State): readonly Option[] {
  let all: Option[] = [{ extra: [], counts, unmet }]
  for (const [index, { child, least, most }] of goal.counts.entries()) {
    all = all.flatMap((option) => {
      const count = option.counts[index] ?? 0
      const more = option.counts.with(
        index,
        Math.min(count + spot.times, Math.max(least, most === Infinity ? 0 : most + 1)),
      )
      const yes = { ...option, counts: more, extra: [...option.extra, child] }
      const no = { ...option, extra: [...option.extra, negate(child)] }
      if (most !== Infinity) return count + spot.times <= most ? [no, yes] : [no]
      return count < least ? [yes, option] : [option]
    })
  }
  for (const demand of unmet) {
    const wanted = goal.somewhere[demand]
    if (wanted === undefined || spot.last < wanted.index) continue
    all = all.flatMap((option) => [
      {
        ...option,
        extra: [...option.extra, wanted.child],
        unmet: option.unmet.filter((one) => one !== demand),
      },
      option,
    ])
  }
  return all
}
