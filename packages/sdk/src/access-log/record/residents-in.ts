import type { MessageTree, TreePlace } from '../../rights/tree/message-tree.ts'
import type { GroupedMessage } from './groups-in.ts'

/** The residents that a document and its parts say they are about, for `over`; each once, in the order of the document. */
export function residentsIn({ tree }: Pick<GroupedMessage, 'tree'>, document: unknown): readonly string[] {
  const found = new Set<string>()
  look(document, 0, { tree, found })
  return [...found]
}

interface Search {
  readonly tree: MessageTree
  readonly found: Set<string>
}

function look(value: unknown, number: number, search: Search): void {
  if (Array.isArray(value)) return value.forEach((item) => look(item, number, search))
  if (!isObject(value)) return
  const object = search.tree[number]
  for (const place of object?.over ?? [])
    if (place.kind === 'inwoner') for (const id of idsAt(value, place)) search.found.add(id)
  for (const [name, { object: next }] of Object.entries(object?.properties ?? {}))
    if (next !== undefined) look(value[name], next, search)
}

/** The ids at one place; a step through a list goes to each of its items. */
function idsAt(value: Readonly<Record<string, unknown>>, { when, steps }: TreePlace): readonly string[] {
  if (when !== undefined && value[when.tag] !== when.value) return []
  const ends = steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((one) => (isObject(one) ? one[step] : [])),
    [value],
  )
  return ends.flat().filter((end) => typeof end === 'string')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
