import type { Graph } from '../graph/graph.ts'
import { bitOf, kindOf, subjectOf } from '../graph/node.ts'
import type { GraphNode, Literal } from '../graph/node.ts'
import { canonicalText, isList, isObject, lengthOf } from '../json.ts'
import type { Json } from '../json.ts'
import { formats } from '../strings/formats.ts'
import type { Patterns } from '../strings/patterns.ts'
import { allItemsAreUnique, holdsForItems } from './items.ts'
import type { CompatIssue } from '../trouble.ts'
import { isMultiple } from './multiple.ts'
import { holdsForProperties } from './properties.ts'

/** True, false, or undefined when a pattern cannot be tried. */
export type Holds = boolean | undefined

/** Says whether a value satisfies a node, following the graph and nothing else. */
export class Evaluator {
  readonly graph: Graph
  readonly patterns: Patterns
  readonly #spend: () => void
  #doubt: CompatIssue = { code: 'pattern-not-regular' }
  readonly #answers = new WeakMap<object, Map<number, Holds>>()

  constructor(graph: Graph, patterns: Patterns, spend: () => void) {
    this.graph = graph
    this.patterns = patterns
    this.#spend = spend
  }

  /** Why the last value that could not be judged could not. */
  get doubt(): CompatIssue {
    return this.#doubt
  }

  /** Whether the value satisfies the literal. */
  holds(literal: Literal, value: Json): Holds {
    const positive =
      typeof value === 'object' && value !== null
        ? this.#remembered(literal, value)
        : this.#positive(this.graph.nodeOf(literal), value)
    if (positive === undefined) return undefined
    return positive === ((literal & 1) === 0)
  }

  /** Values are built from values that were judged before, so each is looked at once for each node. */
  #remembered(literal: Literal, value: Json & object): Holds {
    const known = this.#answers.get(value) ?? new Map<number, Holds>()
    this.#answers.set(value, known)
    const id = literal >> 1
    if (known.has(id)) return known.get(id)
    const holds = this.#positive(this.graph.nodeOf(literal), value)
    known.set(id, holds)
    return holds
  }

  /** Whether the value satisfies all of these. */
  holdsAll(literals: Iterable<Literal>, value: Json): Holds {
    return this.every(literals, (literal) => this.holds(literal, value))
  }

  /** Three-valued conjunction, which stops at the first that does not hold. */
  every<T>(things: Iterable<T>, holds: (thing: T) => Holds): Holds {
    let all: Holds = true
    for (const thing of things) {
      const one = holds(thing)
      if (one === false) return false
      if (one === undefined) all = undefined
    }
    return all
  }

  #positive(node: GraphNode, value: Json): Holds {
    this.#spend()
    if (node.kind === 'and') return this.holdsAll(node.all, value)
    if (node.kind === 'one') return this.#exactlyOne(node.of, value)
    if (node.kind === 'always') return true
    const kind = bitOf(kindOf(value))
    if (node.kind === 'type') return (node.types & kind) !== 0
    if (node.kind === 'enum') return node.texts.has(canonicalText(value))
    if (((subjectOf[node.kind] ?? 0) & kind) === 0) return true
    if (typeof value === 'number') return holdsForNumber(node, value)
    if (typeof value === 'string') return this.#holdsForText(node, value)
    if (isList(value))
      return node.kind === 'unique' ? allItemsAreUnique(value) : holdsForItems(this, node, value)
    return isObject(value) ? holdsForProperties(this, node, value) : true
  }

  #holdsForText(node: GraphNode, value: string): Holds {
    if (node.kind === 'minLength') return lengthOf(value) >= node.count
    if (node.kind === 'maxLength') return lengthOf(value) <= node.count
    if (node.kind === 'pattern') return this.patterns.matches(node.source, value)
    return node.kind === 'format' ? this.#hasFormat(node.name, value) : true
  }

  #hasFormat(name: string, value: string): Holds {
    const format = formats.get(name)
    if (format === undefined || this.patterns.matches(format.sure, value) === true) return true
    if (this.patterns.matches(format.wide, value) === false) return false
    this.#doubt = { code: 'keyword-unsupported', keyword: 'format' }
    return undefined
  }

  #exactlyOne(branches: readonly Literal[], value: Json): Holds {
    let holding = 0
    let unsure = 0
    for (const branch of branches) {
      const holds = this.holds(branch, value)
      if (holds === true) holding += 1
      else if (holds === undefined) unsure += 1
      if (holding > 1) return false
    }
    return unsure === 0 ? holding === 1 : undefined
  }
}

function holdsForNumber(node: GraphNode, value: number): boolean {
  if (node.kind === 'minimum') return node.exclusive ? value > node.bound : value >= node.bound
  if (node.kind === 'maximum') return node.exclusive ? value < node.bound : value <= node.bound
  return node.kind === 'multipleOf' ? isMultiple(value, node.divisor) : true
}
