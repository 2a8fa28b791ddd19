import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { isSince, schemaKeywords, schemaListKeywords, schemaMapKeywords } from '../read/dialect.ts'
import type { Dialect } from '../read/dialect.ts'
import { unicodePattern } from '../strings/unicode-pattern.ts'

const one: ReadonlySet<string> = new Set([...schemaKeywords, 'items'])
const listed: ReadonlySet<string> = new Set(schemaListKeywords)
const mapped: ReadonlySet<string> = new Set(schemaMapKeywords)
const values: ReadonlySet<string> = new Set(['enum', 'const'])
const identifiers: ReadonlySet<string> = new Set(['$id', 'id', '$anchor', '$dynamicAnchor'])
const annotations: ReadonlySet<string> = new Set(['$comment', 'default', 'description', 'examples', 'title'])

/** First dialect of keywords that the judge would apply in earlier ones too. */
const since: Readonly<Record<string, Dialect>> = {
  const: 'draft-06',
  contains: 'draft-06',
  propertyNames: 'draft-06',
  if: 'draft-07',
  dependentRequired: '2019-09',
  dependentSchemas: '2019-09',
  minContains: '2019-09',
  maxContains: '2019-09',
  unevaluatedItems: '2019-09',
  unevaluatedProperties: '2019-09',
  prefixItems: '2020-12',
}

/** First dialect without keywords that the judge would still apply. */
const until: Readonly<Record<string, Dialect>> = {
  dependencies: '2019-09',
  additionalItems: '2020-12',
}

/** How a copy is read. */
export interface CopyOptions {
  readonly dialect: Dialect
  readonly formats: boolean
  /** Where `$dynamicRef` leads, when that is one place whatever it says. */
  readonly metaschema?: string
}

/**
 * A copy for the judge, which writes into the schemas it gets and knows fewer differences between dialects: without what
 * its dialect does not know, and without `format` where that is an annotation.
 */
export function judgedCopy(schema: Json, { dialect, formats, metaschema }: CopyOptions): Json {
  // Under a keyword that is not known nothing has a name of its own, and the judge would give it one.
  const copy = (value: Json, isKnown: boolean): Json => {
    if (isList(value)) return value.map((part) => copy(part, isKnown))
    return isObject(value) ? copyOf(value, isKnown) : value
  }
  const copyOf = (object: JsonObject, isKnown: boolean): JsonObject => {
    // Beside `$ref` names are nothing in old dialects.
    const hasName = isKnown && (isSince(dialect, '2019-09') || valueAt(object, '$ref') === undefined)
    const entries: [string, Json][] = []
    for (const [key, value] of Object.entries(object)) {
      if (value === undefined || isDropped(key, value)) continue
      if (!hasName && identifiers.has(key) && typeof value === 'string') continue
      if (values.has(key)) entries.push([key, value])
      else if (key === '$dynamicAnchor') entries.push(['$anchor', value])
      else if (key === '$dynamicRef') entries.push(...plainReference(object, metaschema ?? value))
      else if (one.has(key) || listed.has(key)) entries.push([key, copy(value, isKnown)])
      else if (key === 'patternProperties' && isObject(value))
        entries.push([key, mapOf(value, isKnown, unicodePattern)])
      else if (mapped.has(key) && isObject(value)) entries.push([key, mapOf(value, isKnown)])
      else if (key === 'pattern' && typeof value === 'string') entries.push([key, unicodePattern(value)])
      else entries.push([key, copy(value, false)])
    }
    return Object.fromEntries(entries)
  }
  const mapOf = (map: JsonObject, isKnown: boolean, rename = (key: string): string => key): JsonObject =>
    Object.fromEntries(
      Object.entries(map).flatMap(([key, value]) =>
        value === undefined ? [] : [[rename(key), copy(value, isKnown)]],
      ),
    )
  const isDropped = (key: string, value: Json): boolean => {
    if (annotations.has(key)) return isList(value) || typeof value !== 'object'
    if (key.startsWith('x-') && typeof value !== 'object') return true
    if (key === 'format') return !formats && typeof value === 'string'
    const [first, last] = [since[key], until[key]]
    return (first !== undefined && !isSince(dialect, first)) || (last !== undefined && isSince(dialect, last))
  }
  return copy(schema, true)
}

/** `$dynamicRef` as `$ref`, which it is when every dynamic anchor has one place. */
function plainReference(object: JsonObject, reference: Json): readonly [string, Json][] {
  if (valueAt(object, '$ref') === undefined) return [['$ref', reference]]
  const all = valueAt(object, 'allOf')
  return [['allOf', [...(isList(all) ? all : []), { $ref: reference }]]]
}

/** The dynamic anchors of a schema, one for each time that it is declared. */
export function dynamicAnchorsIn(schema: Json): readonly string[] {
  const anchors: string[] = []
  const waiting: Json[] = [schema]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isList(part)) waiting.push(...part)
    else if (isObject(part)) {
      const anchor = valueAt(part, '$dynamicAnchor')
      if (typeof anchor === 'string') anchors.push(anchor)
      for (const inner of Object.values(part)) if (inner !== undefined) waiting.push(inner)
    }
  }
  return anchors
}
