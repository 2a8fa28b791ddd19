import type { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'

/** What is asked of a number. */
export interface NumberGoal {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
  readonly multiples: readonly number[]
  readonly notMultiples: readonly number[]
  readonly excluded: ReadonlySet<number>
}

/** Gathers the assertions about a number; bounds that fail are bounds on the other side. */
export function numberGoal(
  graph: Graph,
  kind: 'integer' | 'fraction',
  atoms: readonly Literal[],
): NumberGoal {
  const bounds = new Bounds()
  const multiples: number[] = []
  const notMultiples: number[] = []
  const excluded = new Set<number>()
  for (const literal of atoms) {
    const node = graph.nodeOf(literal)
    const wanted = (literal & 1) === 0
    if (node.kind === 'minimum' || node.kind === 'maximum') {
      if ((node.kind === 'minimum') === wanted) bounds.raise(node.bound, node.exclusive === wanted)
      else bounds.lower(node.bound, node.exclusive === wanted)
    } else if (node.kind === 'multipleOf') (wanted ? multiples : notMultiples).push(node.divisor)
    else if (node.kind === 'enum') {
      for (const value of node.values) if (typeof value === 'number') excluded.add(value)
    }
  }
  if (kind === 'fraction') notMultiples.push(1)
  return { ...bounds.all(), multiples, notMultiples, excluded }
}

class Bounds {
  #low = Number.NEGATIVE_INFINITY
  #lowOpen = false
  #high = Number.POSITIVE_INFINITY
  #highOpen = false

  raise(bound: number, open: boolean): void {
    if (bound < this.#low) return
    this.#lowOpen = bound > this.#low ? open : this.#lowOpen || open
    this.#low = bound
  }

  lower(bound: number, open: boolean): void {
    if (bound > this.#high) return
    this.#highOpen = bound < this.#high ? open : this.#highOpen || open
    this.#high = bound
  }

  all(): Pick<NumberGoal, 'low' | 'lowOpen' | 'high' | 'highOpen'> {
    return { low: this.#low, lowOpen: this.#lowOpen, high: this.#high, highOpen: this.#highOpen }
  }
}
