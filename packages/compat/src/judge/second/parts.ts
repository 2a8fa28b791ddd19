import { deepCompareStrict } from '@cfworker/json-schema'
import { isList, isObject, valueAt } from '../../json.ts'
import type { Json, JsonObject } from '../../json.ts'
import { isSince } from '../../read/dialect.ts'
import { isBetween, numberAt } from './scalars.ts'
import { nothingSeen, seenByAll } from './visit.ts'
import type { Applying, Seen } from './visit.ts'

/** What the keywords about properties look at; undefined when one does not allow the object. */
export function seenOfObject(applying: Applying, value: JsonObject): Seen | undefined {
  const { schema, dialect, apply, matches } = applying
  const names = Object.keys(value)
  if (!isBetween(applying, names.length, 'minProperties', 'maxProperties')) return undefined
  const required = valueAt(schema, 'required')
  if (isList(required) && !required.every((name) => has(value, name))) return undefined
  const rule = isSince(dialect, 'draft-06') ? valueAt(schema, 'propertyNames') : undefined
  if (rule !== undefined && !names.every((name) => apply(name, rule) !== undefined)) return undefined
  const own = mapAt(schema, 'properties')
  const patterns = Object.entries(mapAt(schema, 'patternProperties'))
  const other = valueAt(schema, 'additionalProperties')
  const seen = new Set<string>()
  for (const name of names) {
    const part = valueAt(value, name) ?? null
    const parts: Json[] = []
    const named = valueAt(own, name)
    if (named !== undefined) parts.push(named)
    for (const [source, child] of patterns)
      if (child !== undefined && matches(source, name)) parts.push(child)
    if (parts.length === 0 && other !== undefined) parts.push(other)
    if (parts.some((child) => apply(part, child) === undefined)) return undefined
    if (parts.length > 0) seen.add(name)
  }
  return { ...nothingSeen, names: seen }
}

function has(value: JsonObject, name: Json | undefined): boolean {
  return typeof name === 'string' && valueAt(value, name) !== undefined
}

function mapAt(schema: JsonObject, keyword: string): JsonObject {
  const map = valueAt(schema, keyword)
  return isObject(map) ? map : {}
}

/** What the keywords about items look at; undefined when one does not allow the list. */
export function seenOfList(applying: Applying, value: readonly Json[]): Seen | undefined {
  const { schema } = applying
  if (!isBetween(applying, value.length, 'minItems', 'maxItems')) return undefined
  const isRepeated = (item: Json, index: number): boolean =>
    value.slice(0, index).some((earlier) => deepCompareStrict(earlier, item))
  if (schema['uniqueItems'] === true && value.some(isRepeated)) return undefined
  const placed = seenInPlace(applying, value)
  const contained = placed && seenByContains(applying, value)
  return placed && contained && seenByAll([placed, contained])
}

function seenInPlace({ schema, dialect, apply }: Applying, value: readonly Json[]): Seen | undefined {
  const isNew = dialect === '2020-12'
  const items = valueAt(schema, 'items')
  const listed = valueAt(schema, isNew ? 'prefixItems' : 'items')
  const first = isList(listed) ? listed : []
  const rest = !isNew && isList(items) ? valueAt(schema, 'additionalItems') : items
  const seen = new Set<number>()
  for (const [index, item] of value.entries()) {
    const part = first[index] ?? rest
    if (part === undefined) continue
    if (apply(item, part) === undefined) return undefined
    seen.add(index)
  }
  return { ...nothingSeen, items: seen }
}

function seenByContains(applying: Applying, value: readonly Json[]): Seen | undefined {
  const { schema, dialect, apply } = applying
  const contains = isSince(dialect, 'draft-06') ? valueAt(schema, 'contains') : undefined
  if (contains === undefined) return nothingSeen
  const fitting = value.flatMap((item, index) => (apply(item, contains) === undefined ? [] : [index]))
  const counts = isSince(dialect, '2019-09')
  const least = (counts ? numberAt(applying, 'minContains') : undefined) ?? 1
  const most = (counts ? numberAt(applying, 'maxContains') : undefined) ?? Number.POSITIVE_INFINITY
  if (fitting.length < least || fitting.length > most) return undefined
  // The text of 2019-09 does not count these, but validators do, in that dialect as well.
  return { ...nothingSeen, items: new Set(fitting) }
}

/** What unevaluatedProperties and unevaluatedItems add to what was looked at before. */
export function seenOfRest({ schema, dialect, apply }: Applying, value: Json, seen: Seen): Seen | undefined {
  if (!isSince(dialect, '2019-09')) return seen
  const properties = valueAt(schema, 'unevaluatedProperties')
  const items = valueAt(schema, 'unevaluatedItems')
  if (isObject(value) && properties !== undefined) {
    const left = Object.keys(value).filter((name) => !seen.names.has(name))
    const fits = (name: string): boolean => apply(valueAt(value, name) ?? null, properties) !== undefined
    return left.every(fits) ? { ...seen, names: new Set(Object.keys(value)) } : undefined
  }
  if (isList(value) && items !== undefined) {
    const fits = (item: Json, index: number): boolean =>
      seen.items.has(index) || apply(item, items) !== undefined
    return value.every(fits) ? { ...seen, items: new Set(value.keys()) } : undefined
  }
  return seen
}
