import type { ShapeFacts } from './facts.ts'
import { Levels } from './levels.ts'
import { PurposeShape } from './purpose-shape.ts'
import type { RoleReach } from './reach.ts'

/** What a role can see of one object. */
export type ShapeNode = ReadonlyMap<string, ShapeProperty>

/** One property that a role can see. */
export interface ShapeProperty {
  /** Whether it is there whenever the object is and the document had it. */
  readonly always: boolean
  /** Key of the object it holds, alone or in a list. */
  readonly node?: string
}

/** All that a role can see of a message, by the keys of its objects. */
export interface RoleShape {
  readonly root: string
  readonly nodes: ReadonlyMap<string, ShapeNode>
}

/** The shape of a message for a role; undefined when the role can see nothing of it. */
export function shapeOf(facts: ShapeFacts, reach: RoleReach): RoleShape | undefined {
  const shapes = reach.purposes.map((purpose) =>
    new PurposeShape(facts, new Levels(facts, purpose, reach.telling)).nodes(),
  )
  const nodes = new Map<string, ShapeNode>()
  for (const shape of shapes) {
    for (const [key, node] of shape) {
      const known = nodes.get(key)
      nodes.set(key, known === undefined ? node : either(known, node))
    }
  }
  return nodes.size === 0 ? undefined : { root: '0', nodes: demandedOnly(nodes, facts) }
}

/** What can be seen under one purpose or another: always there only when it is under both. */
function either(one: ShapeNode, other: ShapeNode): ShapeNode {
  const names = new Set([...one.keys(), ...other.keys()])
  return new Map(
    [...names].map((name) => {
      const [first, second] = [one.get(name), other.get(name)]
      const node = first?.node ?? second?.node
      const always = first?.always === true && second?.always === true
      return [name, node === undefined ? { always } : { always, node }] as const
    }),
  )
}

/**
 * A condition of the schema asks for a property when another has some value. When that other may have been left out,
 * nobody can tell whether it is asked.
 */
function demandedOnly(
  nodes: ReadonlyMap<string, ShapeNode>,
  { tree }: ShapeFacts,
): ReadonlyMap<string, ShapeNode> {
  return new Map(
    [...nodes].map(([key, node]) => {
      const conditions = tree[Number.parseInt(key, 10)]?.conditions ?? []
      const unclear = conditions.filter(({ ask }) => ask.some((name) => node.get(name)?.always !== true))
      const names = new Set(unclear.flatMap(({ require }) => require))
      if (names.size === 0) return [key, node] as const
      const demanded = [...node].map(
        ([name, property]) => [name, names.has(name) ? { ...property, always: false } : property] as const,
      )
      return [key, new Map(demanded)] as const
    }),
  )
}
