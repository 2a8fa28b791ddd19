import type { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'
import type { KindFacts } from './kind-facts.ts'
import { everyNumber, from, rangeOf, upTo } from './number-gaps.ts'
import type { NumberRange } from './number-gaps.ts'

/** What is asked of a number. */
export interface NumberGoal extends NumberRange {
  readonly gaps: readonly NumberRange[]
  readonly multiples: readonly number[]
  readonly notMultiples: readonly number[]
  readonly excluded: ReadonlySet<number>
}

/** Gathers the assertions about a number; bounds that fail are bounds on the other side. */
export function numberGoal(graph: Graph, facts: KindFacts, atoms: readonly Literal[]): NumberGoal {
  let range = everyNumber
  const gaps: NumberRange[] = []
  const multiples: number[] = []
  const notMultiples: number[] = []
  const excluded = new Set<number>()
  for (const literal of atoms) {
    const node = graph.nodeOf(literal)
    const wanted = (literal & 1) === 0
    if (node.kind === 'minimum' || node.kind === 'maximum') {
      const isLow = (node.kind === 'minimum') === wanted
      range = (isLow ? from : upTo)(range, node.bound, node.exclusive === wanted)
    } else if (node.kind === 'multipleOf') (wanted ? multiples : notMultiples).push(node.divisor)
    else if (node.kind === 'enum') {
      for (const value of node.values) if (typeof value === 'number') excluded.add(value)
    } else {
      const gap = rangeOf(graph, facts, node)
      if (gap !== undefined) gaps.push(gap)
    }
  }
  if (facts.kind === 'fraction') notMultiples.push(1)
  return { ...range, gaps, multiples, notMultiples, excluded }
}
