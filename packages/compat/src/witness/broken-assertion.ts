import type { Evaluator } from '../evaluate/evaluator.ts'
import { hasName } from '../evaluate/properties.ts'
import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { assertionsAlone } from '../read/assertion-alone.ts'
import { isSince, referenceKeywords } from '../read/dialect.ts'
import type { SchemaReader } from '../read/schema-reader.ts'
import type { Scoped } from '../read/scope.ts'

/** A schema, and the part of the document that it is about. */
interface Spot {
  readonly here: Scoped
  readonly value: Json
}

/** JSON Pointer of the deepest assertion of a schema that a document breaks; the document must break the schema. */
export function brokenAssertion(
  reader: SchemaReader,
  evaluator: Evaluator,
  root: Scoped,
  document: Json,
): string {
  let spot: Spot = { here: root, value: document }
  for (let steps = 0; steps < 2_000; steps += 1) {
    const here = reader.enter(spot.here)
    const { schema, pointer } = here.place
    const { value } = spot
    if (!isObject(schema)) return pointer
    const fails = (part: Spot): boolean => evaluator.holds(reader.read(part.here), part.value) === false
    const deeper = partsOf(reader, evaluator, here, value).find(fails)
    if (deeper === undefined) return `${pointer}${ownAssertion(reader, evaluator, here, value)}`
    spot = deeper
  }
  return spot.here.place.pointer
}

/** The parts of a schema that must hold for some part of the value whenever the schema holds. */
function partsOf(reader: SchemaReader, evaluator: Evaluator, here: Scoped, value: Json): readonly Spot[] {
  const { schema, resource } = here.place
  if (!isObject(schema)) return []
  const references = referenceKeywords(resource.dialect).flatMap((keyword) => {
    const reference = valueAt(schema, keyword)
    return reference === undefined ? [] : [{ here: reader.referred(here, keyword, reference), value }]
  })
  if (references.length > 0 && !isSince(resource.dialect, '2019-09')) return references
  const all = valueAt(schema, 'allOf')
  const listed = isList(all)
    ? all.map((part, index) => ({ here: reader.partOf(here, part, ['allOf', index]), value }))
    : []
  return [
    ...references,
    ...listed,
    ...conditionalPart(reader, evaluator, here, value),
    ...(isObject(value) ? propertyParts(reader, evaluator, here, value) : []),
    ...(isList(value) ? itemParts(reader, here, value) : []),
  ]
}

function conditionalPart(
  reader: SchemaReader,
  evaluator: Evaluator,
  here: Scoped,
  value: Json,
): readonly Spot[] {
  const { schema, resource } = here.place
  const condition =
    isObject(schema) && isSince(resource.dialect, 'draft-07') ? valueAt(schema, 'if') : undefined
  if (!isObject(schema) || condition === undefined) return []
  const holds = evaluator.holds(reader.read(reader.partOf(here, condition, ['if'])), value) === true
  const keyword = holds ? 'then' : 'else'
  const part = valueAt(schema, keyword)
  return part === undefined ? [] : [{ here: reader.partOf(here, part, [keyword]), value }]
}

function propertyParts(
  reader: SchemaReader,
  evaluator: Evaluator,
  here: Scoped,
  value: JsonObject,
): readonly Spot[] {
  const { schema } = here.place
  if (!isObject(schema)) return []
  const properties = valueAt(schema, 'properties')
  const patterns = valueAt(schema, 'patternProperties')
  const other = valueAt(schema, 'additionalProperties')
  const named = isObject(properties) ? properties : {}
  const matched = isObject(patterns) ? patterns : {}
  return Object.entries(value).flatMap(([key, part]) => {
    if (part === undefined) return []
    const spots: Spot[] = []
    const add = (child: Json, ...path: readonly string[]): void => {
      spots.push({ here: reader.partOf(here, child, path), value: part })
    }
    const own = valueAt(named, key)
    if (own !== undefined) add(own, 'properties', key)
    for (const [source, child] of Object.entries(matched)) {
      const inside = hasName(evaluator.patterns, { is: 'pattern', source }, key)
      if (child !== undefined && inside === true) add(child, 'patternProperties', source)
    }
    if (spots.length === 0 && other !== undefined) add(other, 'additionalProperties')
    return spots
  })
}

function itemParts(reader: SchemaReader, here: Scoped, value: readonly Json[]): readonly Spot[] {
  const { schema, resource } = here.place
  if (!isObject(schema)) return []
  const items = valueAt(schema, 'items')
  const prefix = resource.dialect === '2020-12' ? valueAt(schema, 'prefixItems') : items
  const first = isList(prefix) ? prefix : []
  const keyword = resource.dialect === '2020-12' ? 'prefixItems' : 'items'
  const restKeyword = isList(items) ? 'additionalItems' : 'items'
  const rest = valueAt(schema, restKeyword)
  return value.flatMap((item, index) => {
    const own = first[index]
    if (own !== undefined) return [{ here: reader.partOf(here, own, [keyword, index]), value: item }]
    return rest === undefined || isList(rest)
      ? []
      : [{ here: reader.partOf(here, rest, [restKeyword]), value: item }]
  })
}

/** The keyword of a schema that the value breaks, as the end of a pointer. */
function ownAssertion(reader: SchemaReader, evaluator: Evaluator, here: Scoped, value: Json): string {
  const { schema } = here.place
  if (!isObject(schema)) return ''
  for (const { keyword, schema: alone } of assertionsAlone(schema)) {
    // What a closed object left out is blamed only when nothing else is to blame.
    if (keyword === 'additionalProperties' || keyword === 'items' || keyword === 'additionalItems') continue
    const place = { ...here.place, schema: alone }
    if (evaluator.holds(reader.read({ ...here, place }), value) === false) return `/${keyword}`
  }
  const left = isList(value) ? 'unevaluatedItems' : 'unevaluatedProperties'
  return schema[left] === undefined ? '' : `/${left}`
}
