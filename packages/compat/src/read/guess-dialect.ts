import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Dialect } from './dialect.ts'

/** Keywords that only the newest two dialects know. */
const recent = [
  '$anchor',
  '$defs',
  '$dynamicRef',
  '$recursiveRef',
  'dependentRequired',
  'dependentSchemas',
  'maxContains',
  'minContains',
  'prefixItems',
  'unevaluatedItems',
  'unevaluatedProperties',
]

/**
 * The dialect of schemas that do not name one: 2020-12, unless they are written as older ones are and it would read them
 * as something else. Both versions are looked at together, so that one change does not move a version to another dialect.
 */
export function guessDialect(schemas: readonly Json[]): Dialect {
  let old = false
  let oldest = false
  let isRecent = false
  const waiting: Json[] = [...schemas]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    // One by one: a spread of a very long list overflows the stack.
    if (isList(part)) for (const inner of part) waiting.push(inner)
    if (!isObject(part)) continue
    isRecent ||= recent.some((keyword) => valueAt(part, keyword) !== undefined)
    oldest ||= hasFlag(part)
    old ||= isOld(part)
    for (const inner of Object.values(part)) if (inner !== undefined) waiting.push(inner)
  }
  if (oldest) return 'draft-04'
  if (!old) return '2020-12'
  return isRecent ? '2019-09' : 'draft-07'
}

/** `exclusiveMinimum: true` is draft-04. */
function hasFlag(schema: JsonObject): boolean {
  return ['exclusiveMinimum', 'exclusiveMaximum'].some(
    (keyword) => typeof valueAt(schema, keyword) === 'boolean',
  )
}

/** A list under `items`, or `dependencies` as schemas have them. */
function isOld(schema: JsonObject): boolean {
  const items = valueAt(schema, 'items')
  const dependencies = valueAt(schema, 'dependencies')
  const isTuple = isList(items) && items.every((item) => isObject(item) || typeof item === 'boolean')
  if (isTuple && items.length > 0) return true
  if (!isObject(dependencies)) return false
  return Object.values(dependencies).every((one) => isList(one) || isObject(one) || typeof one === 'boolean')
}
