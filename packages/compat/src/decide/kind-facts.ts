import type { Graph } from '../graph/graph.ts'
import { bitOf, kindOf, subjectOf } from '../graph/node.ts'
import type { GraphNode, Literal, ValueKind } from '../graph/node.ts'

const holds = 1
const fails = 2
const open = 3

/** What being of one type alone says about each node, worked out once. */
export class KindFacts {
  readonly kind: ValueKind
  readonly #graph: Graph
  readonly #bit: number
  readonly #known: number[] = []

  constructor(graph: Graph, kind: ValueKind) {
    this.kind = kind
    this.#graph = graph
    this.#bit = bitOf(kind)
  }

  /** Whether the literal holds for every value of the type, for none, or (undefined) for some. */
  of(literal: Literal): boolean | undefined {
    const fact = this.#known[literal >> 1] ?? this.#factOf(literal >> 1)
    if (fact === open) return undefined
    return (fact === holds) === ((literal & 1) === 0)
  }

  #factOf(id: number): number {
    const node = this.#graph.nodes[id]
    const fact = node === undefined ? open : this.#work(node)
    this.#known[id] = fact
    return fact
  }

  #work(node: GraphNode): number {
    const bit = this.#bit
    switch (node.kind) {
      case 'always':
        return holds
      case 'type':
        return (node.types & bit) === 0 ? fails : holds
      case 'enum':
        return node.values.some((value) => kindOf(value) === this.kind) ? open : fails
      case 'and':
        return this.#allOf(node.all)
      case 'one':
        return this.#oneOf(node.of)
      default:
        return ((subjectOf[node.kind] ?? 0) & bit) === 0 ? holds : open
    }
  }

  #allOf(parts: readonly Literal[]): number {
    let all: number = holds
    for (const part of parts) {
      const fact = this.of(part)
      if (fact === false) return fails
      if (fact === undefined) all = open
    }
    return all
  }

  #oneOf(branches: readonly Literal[]): number {
    let holding = 0
    let unsure = 0
    for (const branch of branches) {
      const fact = this.of(branch)
      if (fact === true) holding += 1
      else if (fact === undefined) unsure += 1
      if (holding > 1) return fails
    }
    if (unsure > 0) return open
    return holding === 1 ? holds : fails
  }
}
