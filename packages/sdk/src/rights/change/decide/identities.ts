import { isUuid } from '../../../formats/index.ts'
import type { MessageTree, TreeObject } from '../../tree/message-tree.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'

/** Which things stand in a document, by kind of id. */
export type Things = ReadonlyMap<string, ReadonlySet<unknown>>

/** The ids of all things below the root, by kind; a kind without any is there too. */
export function thingsIn(tree: MessageTree, document: unknown): Things {
  const things = new Map<string, Set<unknown>>()
  for (const { declares } of tree.slice(1)) if (declares !== undefined) things.set(declares, new Set())
  const root = tree[0]
  if (root === undefined || !isPlain(document)) return things
  visitObjects(tree, root, document, ({ declares }, value) => {
    if (declares !== undefined && value !== document) things.get(declares)?.add(value['id'])
  })
  return things
}

/** Looks at an object and all objects in it, each with what the tree says of it. */
export function visitObjects(
  tree: MessageTree,
  object: TreeObject,
  value: Json,
  look: (object: TreeObject, value: Json) => void,
): void {
  look(object, value)
  for (const [name, property] of Object.entries(object.properties)) {
    const inner = property.object === undefined ? undefined : tree[property.object]
    const held: unknown = value[name]
    if (inner === undefined) continue
    for (const item of Array.isArray(held) ? held : [held])
      if (isPlain(item)) visitObjects(tree, inner, item, look)
  }
}

/** Every text in a document: an id that is named anywhere is among them. */
export function textsIn(value: unknown, texts: Set<unknown> = new Set()): ReadonlySet<unknown> {
  if (typeof value === 'string') texts.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) textsIn(inner, texts)
  return texts
}

/** A random id that nothing in the document has or names, whether seen or not. */
export function isFreshId(id: unknown, texts: ReadonlySet<unknown>): boolean {
  return typeof id === 'string' && isUuid(id) && id.charAt(14) === '4' && !texts.has(id)
}
