import { isList, isObject } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import type { Random } from './random.ts'

const inner: ReadonlySet<string> = new Set([
  ...['additionalProperties', 'contains', 'not', 'if', 'then', 'else', 'propertyNames'],
])
const lists: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const maps: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  'definitions',
])

/** A schema that is written differently and means the same. */
export function rewritten(random: Random, schema: Json): Json {
  // What was evaluated shows through allOf and not through not, so schemas that look at that get fewer rewrites.
  const shows = JSON.stringify(schema).includes('"unevaluated')
  const walk = (part: Json, isRoot: boolean): Json => {
    const inside = isObject(part) ? walkParts(part) : part
    return isRoot || !random.oneIn(3) ? inside : wrapped(inside)
  }
  const walkParts = (part: JsonObject): JsonObject => {
    const entries = Object.entries(part).map(([keyword, value]): [string, Json] => {
      if (value === undefined) return [keyword, null]
      if (inner.has(keyword)) return [keyword, walk(value, false)]
      if (lists.has(keyword) && isList(value)) return [keyword, value.map((one) => walk(one, false))]
      if (maps.has(keyword) && isObject(value)) return [keyword, walkMap(value)]
      if (keyword === 'enum' && isList(value)) return [keyword, value.toReversed()]
      return [keyword, value]
    })
    return Object.fromEntries(random.oneIn(2) ? entries.toReversed() : entries)
  }
  const walkMap = (map: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(map).flatMap(([key, one]) => (one === undefined ? [] : [[key, walk(one, false)]])),
    )
  const wrapped = (part: Json): Json => {
    const ways: readonly [Json, ...Json[]] = [
      { allOf: [part] },
      { allOf: [part, true] },
      { anyOf: [part, false] },
      { oneOf: [false, part] },
    ]
    if (shows) return random.pick(ways)
    return random.pick([
      ...ways,
      { not: { not: part } },
      { anyOf: [part, part] },
      { if: part, then: true, else: false },
      { anyOf: [{ allOf: [part, { type: 'string' }] }, { allOf: [part, { not: { type: 'string' } }] }] },
      { not: { oneOf: [{ not: part }] } },
    ])
  }
  return walk(schema, true)
}
