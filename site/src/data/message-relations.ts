import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { groupBy } from '../group.ts'
import type { InBoth } from '../language.ts'
import { currentSchemas } from './fields.ts'
import { homeOf, titleIn } from './field-kind.ts'
import { modelEntries } from './message-groups.ts'
import type { SchemaEntry } from './schema-index.ts'

/** How one message has to do with another: it names it by id, or has it inside. */
export interface MessageRelation {
  readonly from: SchemaEntry
  readonly to: SchemaEntry
  readonly kind: 'names' | 'contains'
  /** The fields that do so. */
  readonly fields: readonly InBoth<string>[]
}

interface Found {
  readonly to: SchemaEntry
  readonly kind: MessageRelation['kind']
  readonly field: InBoth<string>
}

const hub = 7
const entries = modelEntries.filter((entry) => currentSchemas.includes(entry) && entry.naam !== 'bouwstenen')
const byOwnId = groupBy(entries, (entry) => homeOf(entry.id).document.properties?.['id']?.$ref ?? '')
const byAddress = new Map(entries.map((entry) => [entry.id, entry]))

/** Every relation between current messages, once for each pair and kind. */
export const messageRelations: readonly MessageRelation[] = entries.flatMap((from) => {
  const found = [...foundIn(homeOf(from.id).document, from)]
  return [...groupBy(found, ({ to, kind }) => `${kind} ${to.id}`).values()].flatMap((ones) => {
    const [first] = ones
    if (first === undefined) return []
    const fields = [...new Map(ones.map(({ field }) => [field.nl, field])).values()]
    return [{ from, to: first.to, kind: first.kind, fields }]
  })
})

/** Messages that so many others name that lines to them would hide all other lines. */
export const namedByMost: ReadonlySet<SchemaEntry> = new Set(
  [...groupBy(messageRelations, ({ to }) => to)].flatMap(([to, ones]) => (ones.length > hub ? [to] : [])),
)

function* foundIn(schema: JsonSchema, from: SchemaEntry): Generator<Found> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = titleIn(property, name)
    for (const { $ref } of [property, property.items ?? {}])
      if ($ref !== undefined) yield* targetsOf($ref, field, from)
    yield* foundIn(property.items ?? property, from)
  }
  for (const variant of schema.oneOf ?? []) yield* foundIn(variant, from)
  for (const definition of Object.values(schema.$defs ?? {})) yield* foundIn(definition, from)
}

function* targetsOf(reference: string, field: InBoth<string>, from: SchemaEntry): Generator<Found> {
  // Any kind of document has such an id, so it says nothing of what it names.
  if (reference.endsWith('/documentId')) return
  for (const to of byOwnId.get(reference) ?? []) if (to !== from) yield { to, kind: 'names', field }
  const to = byAddress.get(reference)
  if (to !== undefined && to !== from) yield { to, kind: 'contains', field }
}
