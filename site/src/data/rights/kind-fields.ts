import type { Kind } from '../field-kind.ts'
import { partsOf } from '../message-parts.ts'
import type { Part, PartField } from '../message-parts.ts'
import { partId } from '../model-place.ts'
import type { SchemaEntry } from '../schema-index.ts'

const partsBy = new Map<string, readonly Part[]>()

/** The fields of an object or of the objects of a list; those of all its shapes together. */
export function fieldsOfKind(kind: Kind): readonly PartField[] {
  if (kind.sort === 'list') return fieldsOfKind(kind.item)
  if (kind.sort !== 'part') return []
  const parts = partsOnce(kind.home.entry)
  const part = parts.find(({ id }) => id === partId(kind.part))
  const shapes = part?.variants.flatMap(({ id }) => parts.find((one) => one.id === id)?.fields ?? []) ?? []
  const all = [...(part?.fields ?? []), ...shapes]
  return [...new Map(all.map((field) => [field.name, field])).values()]
}

function partsOnce(entry: SchemaEntry): readonly Part[] {
  const known = partsBy.get(entry.id) ?? partsOf(entry)
  partsBy.set(entry.id, known)
  return known
}
