import { modelEntries } from '../../data/message-groups.ts'
import { messageRights } from '../../data/rights/message-rights.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'

/** Whether some role sees something of a message. */
export function hasRights(entry: SchemaEntry): boolean {
  return messageRights(entry).roles.length > 0
}

/** One page for each version of which some role sees something. */
export function messageRightsPaths(): {
  params: { name: string; version: string }
  props: { entry: SchemaEntry }
}[] {
  return modelEntries
    .filter(hasRights)
    .map((entry) => ({ params: { name: entry.naam, version: entry.versie }, props: { entry } }))
}
