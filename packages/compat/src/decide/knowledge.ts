import type { Graph } from '../graph/graph.ts'
import type { GraphNode, Literal } from '../graph/node.ts'
import { everyNumber, from, upTo } from './number-gaps.ts'
import type { NumberRange } from './number-gaps.ts'

type Values = ReadonlySet<string>

/** A moment to go back to. */
export interface KnowledgeMark {
  readonly ranges: number
  readonly keys: number
}

/**
 * What assertions that are demanded say about others: a number within bounds is within wider ones, and a property of which
 * the values are listed tells apart branches that list others.
 */
export class Knowledge {
  readonly #graph: Graph
  readonly #ranges: NumberRange[] = []
  readonly #values = new Map<string, Values[]>()
  readonly #keys: string[] = []

  constructor(graph: Graph) {
    this.#graph = graph
  }

  /** This moment. */
  mark(): KnowledgeMark {
    return { ranges: this.#ranges.length, keys: this.#keys.length }
  }

  /** Forgets what was noted since. */
  backTo({ ranges, keys }: KnowledgeMark): void {
    this.#ranges.length = ranges
    while (this.#keys.length > keys) this.#values.get(this.#keys.pop() ?? '')?.pop()
  }

  /** Takes in an assertion that is demanded. */
  note(node: GraphNode, wanted: boolean): void {
    if (node.kind === 'minimum' || node.kind === 'maximum') {
      const isLow = (node.kind === 'minimum') === wanted
      const before = this.#ranges.at(-1) ?? everyNumber
      this.#ranges.push((isLow ? from : upTo)(before, node.bound, node.exclusive === wanted))
    } else if (wanted && node.kind === 'property' && node.names.is === 'name') {
      const listed = this.#listed(node.child)
      if (listed === undefined) return
      const { name } = node.names
      const known = this.#values.get(name)
      if (known === undefined) this.#values.set(name, [listed])
      else known.push(listed)
      this.#keys.push(name)
    }
  }

  /** Whether an assertion follows, or its opposite does; `isRequired` says which properties are sure to be there. */
  follows(node: GraphNode, isRequired: (key: string) => boolean): boolean | undefined {
    if (node.kind === 'minimum' || node.kind === 'maximum') {
      const range = this.#ranges.at(-1)
      return range && (node.kind === 'minimum' ? isAbove(range, node) : isBelow(range, node))
    }
    if (node.kind !== 'property' || node.names.is !== 'name') return undefined
    const known = this.#values.get(node.names.name)?.at(-1)
    const listed = known && this.#listed(node.child)
    if (known === undefined || listed === undefined) return undefined
    if (isDisjoint(known, listed)) return isRequired(node.names.name) ? false : undefined
    return this.#isList(node.child) && isWithin(known, listed) ? true : undefined
  }

  #isList(literal: Literal): boolean {
    return (literal & 1) === 0 && this.#graph.nodeOf(literal).kind === 'enum'
  }

  /** Values of which a value that satisfies the literal is one. */
  #listed(literal: Literal): Values | undefined {
    if ((literal & 1) === 1) return undefined
    const node = this.#graph.nodeOf(literal)
    if (node.kind === 'enum') return node.texts
    if (node.kind !== 'and') return undefined
    for (const part of node.all) {
      const inner = this.#graph.nodeOf(part)
      if (inner.kind === 'enum' && (part & 1) === 0) return inner.texts
    }
    return undefined
  }
}

function isDisjoint(some: Values, others: Values): boolean {
  for (const value of some) if (others.has(value)) return false
  return true
}

function isWithin(some: Values, others: Values): boolean {
  if (some.size > others.size) return false
  for (const value of some) if (!others.has(value)) return false
  return true
}

interface Bound {
  readonly bound: number
  readonly exclusive: boolean
}

function isAbove(
  { low, lowOpen, high, highOpen }: NumberRange,
  { bound, exclusive }: Bound,
): boolean | undefined {
  if (low > bound || (low === bound && (lowOpen || !exclusive))) return true
  return high < bound || (high === bound && (highOpen || exclusive)) ? false : undefined
}

function isBelow(
  { low, lowOpen, high, highOpen }: NumberRange,
  { bound, exclusive }: Bound,
): boolean | undefined {
  if (high < bound || (high === bound && (highOpen || !exclusive))) return true
  return low > bound || (low === bound && (lowOpen || exclusive)) ? false : undefined
}
