import { groupBy } from '../group.ts'
import type { Kind } from './field-kind.ts'
import { currentSchemas } from './fields.ts'
import { modelEntries } from './message-groups.ts'
import { partsOf } from './message-parts.ts'
import type { Part, PartField } from './message-parts.ts'
import type { SchemaEntry } from './schema-index.ts'

/** A field that takes its value from a code list, with where it stands. */
export interface ListField {
  readonly list: string
  readonly entry: SchemaEntry
  readonly part: Part
  readonly field: PartField
}

const listFields: readonly ListField[] = modelEntries
  .filter((entry) => currentSchemas.includes(entry))
  .flatMap((entry) =>
    partsOf(entry).flatMap((part) =>
      part.fields.flatMap((field) => {
        const list = listOf(field.kind)
        return list === undefined ? [] : [{ list, entry, part, field }]
      }),
    ),
  )
const byList = groupBy(listFields, ({ list }) => list)

/** The fields of current messages that use a code list. */
export function fieldsWithList(name: string): readonly ListField[] {
  return byList.get(name) ?? []
}

function listOf(kind: Kind): string | undefined {
  if (kind.sort === 'list') return listOf(kind.item)
  return kind.sort === 'code' ? kind.list : undefined
}
