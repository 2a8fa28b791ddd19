/**
 * The names of a place in a message: `[Dutch, English, term, children]`. Children are a record of node numbers for an
 * object, one node number for the items of a list, absent for a single value.
 */
export type LabelNode = readonly [
  nl: string,
  en: string,
  term: string,
  children?: Readonly<Record<string, number>> | number,
]

/** All places of one schema; node 0 is the message itself. */
export type Labels = readonly LabelNode[]

const nowhere: LabelNode = ['', '', '']

/** The names of the place that a JSON Pointer (RFC 6901) leads to. */
export function labelAt(labels: Labels, pointer: string): LabelNode {
  let node = labels[0] ?? nowhere
  for (const step of pointer.split('/').slice(1)) {
    const children = node[3]
    const next = typeof children === 'object' ? children[step] : children
    if (next === undefined) return node
    node = labels[next] ?? nowhere
  }
  return node
}

/** The property names that the object at a place may have. */
export function propertyNames(node: LabelNode): readonly string[] {
  return typeof node[3] === 'object' ? Object.keys(node[3]) : []
}

/** Every property name of a schema: what a pointer into a message may show. */
export function allPropertyNames(labels: Labels): ReadonlySet<string> {
  return new Set(labels.flatMap(propertyNames))
}
