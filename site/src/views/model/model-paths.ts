import { examplesOf } from '../../data/examples.ts'
import { currentSchemas } from '../../data/fields.ts'
import { modelEntries } from '../../data/message-groups.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'

interface MessagePath {
  readonly params: { readonly name: string; readonly version: string }
  readonly props: { readonly entry: SchemaEntry }
}

/** One page for each version of each message. */
export function messagePaths(): MessagePath[] {
  return modelEntries.map(pathFor)
}

/** One page of examples for each version that is sent by itself. */
export function examplePaths(): MessagePath[] {
  return modelEntries.filter((entry) => examplesOf(entry).valid.length > 0).map(pathFor)
}

/** The version that replaces this one, if there is one. */
export function newerThan(entry: SchemaEntry): SchemaEntry | undefined {
  const current = currentSchemas.find(({ naam }) => naam === entry.naam)
  return current?.versie === entry.versie ? undefined : current
}

function pathFor(entry: SchemaEntry): MessagePath {
  return { params: { name: entry.naam, version: entry.versie }, props: { entry } }
}
