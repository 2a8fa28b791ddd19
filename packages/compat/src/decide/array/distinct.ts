import { negate } from '../../graph/node.ts'
import type { Literal } from '../../graph/node.ts'
import { canonicalText } from '../../json.ts'
import type { Json } from '../../json.ts'
import type { CompatIssue } from '../../trouble.ts'
import type { Solver } from '../solver.ts'

/**
 * A different value for each goal, or undefined when there are not enough. A goal with at least as many values as there
 * are goals can always be served last, so that many values of each are enough to decide.
 */
export function distinctValues(
  solver: Solver,
  goals: readonly (readonly Literal[])[],
  note: (issue: CompatIssue) => void,
): readonly Json[] | undefined {
  const known = new Map<string, readonly Json[]>()
  const valuesOf = (goal: readonly Literal[]): readonly Json[] => {
    const key = goal.join(' ')
    const values = known.get(key) ?? severalValues(solver, goal, goals.length, note)
    known.set(key, values)
    return values
  }
  const taken = new Map<string, number>()
  const given = new Map<number, Json>()
  const serve = (order: number, tried: Set<string>): boolean => {
    solver.spend()
    for (const value of valuesOf(goals[order] ?? [])) {
      const text = canonicalText(value)
      if (tried.has(text)) continue
      tried.add(text)
      const holder = taken.get(text)
      if (holder !== undefined && !serve(holder, tried)) continue
      taken.set(text, order)
      given.set(order, value)
      return true
    }
    return false
  }
  for (const order of goals.keys()) if (!serve(order, new Set())) return undefined
  return goals.map((_, order) => given.get(order) ?? null)
}

function severalValues(
  solver: Solver,
  goal: readonly Literal[],
  most: number,
  note: (issue: CompatIssue) => void,
): readonly Json[] {
  const values: Json[] = []
  while (values.length < most) {
    const others = values.length === 0 ? [] : [negate(solver.graph.oneOfValues(values))]
    const answer = solver.solve([...goal, ...others])
    if (answer.is === 'unknown') note(answer.issue)
    if (answer.is !== 'member') break
    values.push(answer.value)
  }
  return values
}
