import { endedCodes } from '../../../packages/sdk/src/rights/change/decide/ended-codes.ts'
import { follow } from '../../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../sources/json-schema.ts'
import { propertiesOf } from '../../sources/schema-shape.ts'

/** What a change must know of a property, beside what a view knows. */
export interface ChangeFacts {
  readonly text?: true
  readonly ends?: true
}

/** Reads it from the schema: no annotation says it, so that a new property cannot forget to. */
export function changeFacts(
  set: SchemaSet,
  object: Located,
): (name: string, property: Located) => ChangeFacts {
  const wanted = wantedAtEnd(set, object, object.schema)
  return (name, property) => ({
    ...(isText(set, property) ? { text: true } : {}),
    ...(wanted.has(name) || isEnd(set, property) ? { ends: true } : {}),
  })
}

/** A day on which something stops, or the reason why. */
function isEnd(set: SchemaSet, property: Located): boolean {
  const place = { ...follow(set, property).schema, ...property.schema }
  return place['x-begrip'] === 'einddatum' || place['x-codelijst']?.startsWith('reden-einde') === true
}

/** What the schema wants as soon as a status says that something stopped. */
function wantedAtEnd(set: SchemaSet, object: Located, schema: JsonSchema): ReadonlySet<string> {
  const { if: condition, then, else: otherwise } = schema
  const isAtEnd = Object.entries(condition?.properties ?? {}).some(([name, { const: code }]) => {
    const property = propertiesOf(set, object).get(name)
    const list = property === undefined ? undefined : codeListOf(set, property)
    return list !== undefined && endedCodes.get(list)?.has(code) === true
  })
  const own = isAtEnd ? (then?.required ?? []) : []
  const further = [then, otherwise].flatMap((part) =>
    typeof part === 'object' ? [...wantedAtEnd(set, object, part)] : [],
  )
  return new Set([...own, ...further])
}

function codeListOf(set: SchemaSet, property: Located): string | undefined {
  return property.schema['x-codelijst'] ?? follow(set, property).schema['x-codelijst']
}

/** Text that somebody puts in their own words: no code, no id, no date, nothing with a fixed form. */
function isText(set: SchemaSet, property: Located): boolean {
  const to = follow(set, property)
  if (to.schema.items !== undefined) return isText(set, { ...to, schema: to.schema.items })
  const place: JsonSchema = { ...to.schema, ...property.schema }
  const forms = [place.enum, place.const, place.format, place.pattern, place['x-codelijst']]
  return place.type === 'string' && forms.every((form) => form === undefined)
}
