import { TroubleError } from '../trouble.ts'
import { equalNodes } from './equal-nodes.ts'
import type { Graph } from './graph.ts'
import type { GraphNode, Literal } from './node.ts'
import { childrenOf, signed, withChildren } from './signature.ts'

/**
 * Ties the schemas that refer to themselves into loops and makes equal loops one, as the states of an automaton are
 * minimised; the answer gives the final literal of an earlier one.
 */
export function closeGraph(graph: Graph, spend: () => void): (literal: Literal) => Literal {
  if (!graph.nodes.some(({ kind }) => kind === 'link')) return (literal) => literal
  refuseEndlessReferences(graph)
  const resolve = (literal: Literal): Literal => resolved(graph, literal)
  const looping = loopingNodes(graph)
  const classes = equalNodes({ graph, looping, resolve, spend })
  const first = new Map<number, number>()
  for (const id of looping) {
    const group = classes.get(id) ?? -1
    if (!first.has(group) && graph.nodes[id]?.kind !== 'link') first.set(group, id)
  }
  const rename = (literal: Literal): Literal => {
    const target = resolve(literal)
    const chosen = first.get(classes.get(target >> 1) ?? -1)
    return chosen === undefined ? target : signed(chosen * 2, target)
  }
  for (const id of first.values()) {
    const node = graph.nodes[id]
    if (node === undefined) continue
    const renamed = withChildren(node, rename)
    graph.replace(id, renamed)
  }
  return rename
}

function resolved(graph: Graph, literal: Literal): Literal {
  let current = literal
  for (let node = graph.nodeOf(current); node.kind === 'link'; node = graph.nodeOf(current)) {
    if (node.target === undefined) return current
    current = signed(node.target, current)
  }
  return current
}

/** The nodes from which a loop can be reached, in order; only they can change. */
function loopingNodes(graph: Graph): readonly number[] {
  const reaches = new Set<number>()
  for (const [id, node] of graph.nodes.entries()) {
    if (node.kind === 'link' || childrenOf(node).some((child) => reaches.has(child >> 1))) reaches.add(id)
  }
  return [...reaches]
}

/** A schema that refers to itself for the same value has no meaning. */
function refuseEndlessReferences(graph: Graph): void {
  const done = new Uint8Array(graph.nodes.length)
  const visit = (start: number): void => {
    const path: { readonly id: number; readonly next: Literal[] }[] = []
    const enter = (id: number): void => {
      if (done[id] === 2) return
      if (done[id] === 1) throw new TroubleError({ code: 'schema-invalid', keyword: '$ref' })
      done[id] = 1
      path.push({ id, next: [...samePlaceChildren(graph.nodes[id])] })
    }
    enter(start)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const child = top.next.pop()
      if (child !== undefined) enter(child >> 1)
      else {
        done[top.id] = 2
        path.pop()
      }
    }
  }
  for (const [id, node] of graph.nodes.entries()) if (node.kind === 'link') visit(id)
}

function samePlaceChildren(node: GraphNode | undefined): readonly Literal[] {
  switch (node?.kind) {
    case 'and':
      return node.all
    case 'one':
      return node.of
    case 'openProperties':
    case 'openItems':
      return node.covers.map(({ when }) => when)
    case 'link':
      return node.target === undefined ? [] : [node.target]
    default:
      return []
  }
}
