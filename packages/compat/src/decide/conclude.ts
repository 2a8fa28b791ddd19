import type { Graph } from '../graph/graph.ts'
import { always, negate } from '../graph/node.ts'
import type { Literal } from '../graph/node.ts'
import { openItems, openProperties } from '../read/open.ts'
import type { Assignment } from './assignment.ts'

/** Draws what leaves no choice from one obligation; false when it cannot hold any more. */
export function conclude(graph: Graph, state: Assignment, obligation: Literal): boolean {
  const node = graph.nodeOf(obligation)
  const sign = obligation & 1
  if (node.kind === 'and') return someFails(state, obligation, node.all)
  if (node.kind === 'one') {
    return sign === 0 ? exactlyOne(state, obligation, node.of) : notExactlyOne(state, obligation, node.of)
  }
  if (!('covers' in node) || !state.allDecided(node.covers.map(({ when }) => when))) return true
  if (node.kind === 'openProperties') {
    const covers = node.covers.filter(({ when }) => state.look(when) === true)
    return state.want(
      openProperties(
        graph,
        node.child,
        covers.map((cover) => ({ ...cover, when: always })),
      ) ^ sign,
    )
  }
  const covers = node.covers.filter(({ when }) => state.look(when) === true)
  return state.want(
    openItems(
      graph,
      node.child,
      covers.map((cover) => ({ ...cover, when: always })),
    ) ^ sign,
  )
}

function someFails(state: Assignment, obligation: Literal, parts: readonly Literal[]): boolean {
  let last: Literal | undefined
  for (const part of parts) {
    const holds = state.look(part)
    if (holds === false) return state.settle(obligation)
    if (holds === true) continue
    if (last !== undefined) return true
    last = part
  }
  return last !== undefined && state.want(negate(last))
}

function exactlyOne(state: Assignment, obligation: Literal, branches: readonly Literal[]): boolean {
  const { holding, open } = counted(state, branches)
  if (holding > 1) return false
  if (holding === 1) return open.every((branch) => state.want(negate(branch))) && state.settle(obligation)
  const [first] = open
  return first !== undefined && (open.length > 1 || state.want(first))
}

function notExactlyOne(state: Assignment, obligation: Literal, branches: readonly Literal[]): boolean {
  const { holding, open } = counted(state, branches)
  if (holding > 1) return state.settle(obligation)
  const [last] = open
  if (last === undefined) return holding !== 1 && state.settle(obligation)
  return open.length > 1 || state.want(holding === 1 ? last : negate(last))
}

function counted(
  state: Assignment,
  branches: readonly Literal[],
): { readonly holding: number; readonly open: readonly Literal[] } {
  let holding = 0
  const open: Literal[] = []
  for (const branch of branches) {
    const holds = state.look(branch)
    if (holds === true) holding += 1
    else if (holds === undefined) open.push(branch)
    if (holding > 1) break
  }
  return { holding, open }
}
