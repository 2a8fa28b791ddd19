import { bitOf, negate } from '../../graph/node.ts'
import type { Literal, NameSet } from '../../graph/node.ts'
import type { CompatIssue } from '../../trouble.ts'
import type { Solver } from '../solver.ts'
import type { ObjectGoal } from './object-goal.ts'

/** Names that no assertion speaks of by itself, alike in which patterns they match. */
export interface NameClass {
  readonly patterns: ReadonlySet<string>
  /** What a name of the class satisfies, as a string. */
  readonly rules: readonly Literal[]
}

/** True when the names of a class are in a set of names. */
export function classIsIn({ patterns }: NameClass, names: NameSet): boolean {
  if (names.is === 'name') return false
  if (names.is === 'pattern') return patterns.has(names.source)
  return !names.patterns.some((source) => patterns.has(source))
}

/** Every class that has a name, those that match fewest patterns first. */
export function nameClasses(
  solver: Solver,
  goal: ObjectGoal,
  doubt: (issue: CompatIssue) => void,
): readonly NameClass[] {
  const { graph } = solver
  const text = graph.type(bitOf('string'))
  const mayHold = (rules: readonly Literal[]): boolean => {
    const answer = solver.solve(rules)
    if (answer.is === 'unknown') doubt(answer.issue)
    return answer.is === 'member'
  }
  const base = [...goal.nameRules, text]
  const spoken = [...goal.spoken()]
  if (spoken.length > 0) base.push(negate(graph.oneOfValues(spoken)))
  let classes: readonly NameClass[] = [{ patterns: new Set(), rules: base }]
  for (const source of goal.patterns()) {
    const matches = graph.add({ kind: 'pattern', source })
    classes = classes.flatMap((known): readonly NameClass[] => {
      const { patterns, rules } = known
      const positive = [...patterns].map((other) => graph.add({ kind: 'pattern', source: other }))
      // Two patterns that exclude each other, as is usual, need no further thought.
      if (positive.length > 0 && solver.solve([...positive, matches, text]).is === 'none') return [known]
      const without = { patterns, rules: [...rules, negate(matches)] }
      const within = { patterns: new Set([...patterns, source]), rules: [...rules, matches] }
      return [without, within].filter((one) => mayHold(one.rules))
    })
  }
  return classes.toSorted((one, other) => one.patterns.size - other.patterns.size)
}
