import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { groupBy } from '../group.ts'
import type { InBoth } from '../language.ts'
import { codeLists, readBuilt, schemaIndex } from './built.ts'
import type { CodeList } from './code-list.ts'
import { definitionPart, fieldId, innerPart, localDefinition, variantPart } from './model-place.ts'
import type { SchemaEntry } from './schema-index.ts'

/** A property of a message, at the place where a reader of the message meets it. */
export interface Field {
  readonly schema: SchemaEntry
  /** Its place in the document, such as `regels[].omvang.aantal`. */
  readonly path: string
  /** Its place on the page of the message. */
  readonly anchor: string
  readonly titel: InBoth<string>
  readonly begrip: string
  /** The group of data that decides who sees it; none in what messages share. */
  readonly group: string | undefined
  readonly required: boolean
}

interface Place {
  readonly entry: SchemaEntry
  readonly document: JsonSchema
  readonly path: string
  /** The part of the page of the message that shows this place. */
  readonly part: string
  /** The definitions on the way here: one that contains itself is shown once. */
  readonly inside: readonly string[]
}

/** The last version of each schema; older ones stay published but are no answer to where a term is used now. */
export const currentSchemas: readonly SchemaEntry[] = [
  ...groupBy(schemaIndex.schemas, ({ naam }) => naam).values(),
].flatMap((versions) => versions.toSorted((a, b) => newestFirst(a.versie, b.versie)).slice(0, 1))

/** Every field of every current schema, in the order of the schemas. */
export const fields: readonly Field[] = currentSchemas.flatMap((entry) => {
  const document = readBuilt<JsonSchema>(entry.pad)
  const found = [...fieldsOf(document, { entry, document, path: '', part: '', inside: [] })]
  return [...new Map(found.toReversed().map((field) => [field.path, field])).values()].toReversed()
})

const fieldsByTerm = groupBy(fields, ({ begrip }) => begrip)

/** The fields that carry a term. */
export function fieldsWith(key: string): readonly Field[] {
  return fieldsByTerm.get(key) ?? []
}

/** The code lists that carry a term, or of which a value does. */
export function codeListsWith(key: string): readonly CodeList[] {
  return codeLists.filter(
    ({ begrip, waarden }) => begrip === key || waarden.some((value) => value.begrip === key),
  )
}

function* fieldsOf(schema: JsonSchema, place: Place): Generator<Field> {
  yield* fieldsOfDefinition(localDefinition(schema.$ref), place)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const path = place.path === '' ? name : `${place.path}.${name}`
    if (property['x-begrip'] !== undefined && property.title !== undefined)
      yield {
        schema: place.entry,
        path,
        anchor: fieldId(place.part, name),
        titel: { nl: property.title, en: property['x-en'] ?? property.title },
        begrip: property['x-begrip'],
        group: property['x-gegevensgroep'],
        required: schema.required?.includes(name) ?? false,
      }
    yield* fieldsOf(property, { ...place, path, part: innerPart(place.part, name) })
  }
  if (schema.items !== undefined) yield* fieldsOf(schema.items, { ...place, path: `${place.path}[]` })
  for (const variant of schema.oneOf ?? [])
    yield* fieldsOf(variant, { ...place, part: variantPart(place.part, variant) })
}

function* fieldsOfDefinition(name: string | undefined, place: Place): Generator<Field> {
  const schema = name === undefined ? undefined : place.document.$defs?.[name]
  if (name === undefined || schema === undefined || place.inside.includes(name)) return
  yield* fieldsOf(schema, { ...place, part: definitionPart(name), inside: [...place.inside, name] })
}

function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true })
}
