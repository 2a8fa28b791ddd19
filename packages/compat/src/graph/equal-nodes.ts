import type { Graph } from './graph.ts'
import type { GraphNode, Literal } from './node.ts'
import { childrenOf, signatureOf } from './signature.ts'

/** What is asked of nodes that may be equal. */
interface Nodes {
  readonly graph: Graph
  /** The nodes that are told apart; links among them are not. */
  readonly looping: readonly number[]
  readonly resolve: (literal: Literal) => Literal
  readonly spend: () => void
}

/** Splits the nodes into groups until the members of a group cannot be told apart; the group of each. */
export function equalNodes(nodes: Nodes): ReadonlyMap<number, number> {
  const wanted = nodesById(nodes)
  const parents = parentsOf(wanted, nodes.resolve)
  const groups = new Groups(wanted.keys())
  const nameOf = (child: Literal): Literal => {
    const target = nodes.resolve(child)
    const group = groups.of.get(target >> 1)
    return group === undefined ? target : -1 - (group * 2 + (target & 1))
  }
  // Only what stands on a node that went to another group can be told apart from its own group.
  for (let touched: Iterable<number> = wanted.keys(); ;) {
    const signed = [...touched].flatMap((id): readonly (readonly [number, string])[] => {
      const node = wanted.get(id)
      nodes.spend()
      return node === undefined ? [] : [[id, signatureOf(node, nameOf)]]
    })
    const moved = groups.split(signed)
    if (moved.length === 0) return groups.of
    touched = new Set(moved.flatMap((id) => parents.get(id) ?? []))
  }
}

function nodesById({ graph, looping }: Nodes): ReadonlyMap<number, GraphNode> {
  return new Map(
    looping.flatMap((id): readonly (readonly [number, GraphNode])[] => {
      const node = graph.nodes[id]
      return node === undefined || node.kind === 'link' ? [] : [[id, node]]
    }),
  )
}

function parentsOf(
  wanted: ReadonlyMap<number, GraphNode>,
  resolve: (literal: Literal) => Literal,
): ReadonlyMap<number, readonly number[]> {
  const parents = new Map<number, number[]>()
  for (const [id, node] of wanted) {
    for (const child of childrenOf(node)) {
      const target = resolve(child) >> 1
      const known = parents.get(target)
      if (known === undefined) parents.set(target, [id])
      else known.push(id)
    }
  }
  return parents
}

/** Groups that are split; what stays keeps the number of its group. */
class Groups {
  readonly of: Map<number, number>
  readonly #sizes = new Map<number, number>()
  readonly #signatures = new Map<number, string>()
  #last = 0

  constructor(ids: Iterable<number>) {
    this.of = new Map([...ids].map((id) => [id, 0]))
    this.#sizes.set(0, this.of.size)
  }

  /** Gives members that differ from the rest of their group a group of their own; says which they are. */
  split(signed: readonly (readonly [id: number, signature: string])[]): readonly number[] {
    const moved: number[] = []
    const byGroup = grouped(signed, ([id]) => this.of.get(id) ?? 0)
    for (const [group, members] of byGroup) {
      const bySignature = grouped(members, ([, signature]) => signature)
      // When all are looked at again the group itself is renamed after the first of them.
      if (members.length === this.#sizes.get(group)) this.#signatures.set(group, members[0]?.[1] ?? '')
      for (const [signature, alike] of bySignature) {
        if (signature === this.#signatures.get(group)) continue
        this.#last += 1
        for (const [id] of alike) this.of.set(id, this.#last)
        this.#sizes.set(group, (this.#sizes.get(group) ?? 0) - alike.length)
        this.#sizes.set(this.#last, alike.length)
        this.#signatures.set(this.#last, signature)
        moved.push(...alike.map(([id]) => id))
      }
    }
    return moved
  }
}

function grouped<K, T>(members: readonly T[], keyOf: (member: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const member of members) {
    const known = groups.get(keyOf(member))
    if (known === undefined) groups.set(keyOf(member), [member])
    else known.push(member)
  }
  return groups
}
