import type { MessageTree } from '../../rights/tree/message-tree.ts'

/** A message as the generated code knows it: its data groups, and its objects by number. */
export interface GroupedMessage {
  readonly groups: readonly string[]
  readonly tree: MessageTree
}

/** The data groups of which a document holds something. */
export function groupsIn({ groups, tree }: GroupedMessage, document: unknown): ReadonlySet<string> {
  const found = new Set<number>()
  const look = (value: unknown, object: number, place: number | undefined): void => {
    if (Array.isArray(value)) return value.forEach((item) => look(item, object, place))
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      const property = tree[object]?.properties[name]
      // A building block has the group of the place where it stands.
      const group = property?.group ?? place
      if (property?.object !== undefined) look(inner, property.object, group)
      else if (group !== undefined) found.add(group)
    }
  }
  look(document, 0, undefined)
  return new Set([...found].flatMap((number) => groups[number] ?? []))
}
