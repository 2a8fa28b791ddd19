import type { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'
import { childrenOf } from '../graph/signature.ts'

/** How much work a literal is likely to be; the cheapest branch is tried first. */
export function costOf(graph: Graph, literal: Literal, depth: number): number {
  const node = graph.nodeOf(literal)
  switch (node.kind) {
    case 'always':
    case 'type':
      return 0
    case 'enum':
    case 'required':
      return 1
    case 'minimum':
    case 'maximum':
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return 2
    default: {
      if (depth === 0) return 20
      const parts = childrenOf(node).slice(0, 20)
      return parts.reduce((total, part) => total + costOf(graph, part, depth - 1), 4)
    }
  }
}
