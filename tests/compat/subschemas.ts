import type { Json, JsonObject } from '@samenspraak/compat'
import { isList, isObject } from './json-path.ts'
import type { Path } from './json-path.ts'

const single: readonly string[] = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]
const listed: readonly string[] = ['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems']
const mapped: readonly string[] = [
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
]

/** A copy in which every schema directly inside is replaced. */
export function mapChildren(schema: JsonObject, change: (child: Json, keyword: string) => Json): JsonObject {
  const entries = Object.entries(schema).map(([keyword, value]): readonly [string, Json | undefined] => {
    if (single.includes(keyword) && isSchema(value)) return [keyword, change(value, keyword)]
    if (listed.includes(keyword) && isList(value))
      return [keyword, value.map((child) => change(child, keyword))]
    if (!mapped.includes(keyword) || !isObject(value)) return [keyword, value]
    const children = Object.entries(value).map(([key, child]) => [
      key,
      isSchema(child) ? change(child, keyword) : child,
    ])
    return [keyword, Object.fromEntries(children)]
  })
  return Object.fromEntries(entries)
}

/** Paths of the schema itself and of every schema inside it. */
export function schemaPaths(schema: Json, path: Path = []): readonly Path[] {
  if (!isObject(schema)) return isSchema(schema) ? [path] : []
  const inside = Object.entries(schema).flatMap(([keyword, value]): readonly Path[] => {
    const here = [...path, keyword]
    if (single.includes(keyword) && isSchema(value)) return schemaPaths(value, here)
    if (listed.includes(keyword) && isList(value))
      return value.flatMap((child, index) => schemaPaths(child, [...here, String(index)]))
    if (!mapped.includes(keyword) || !isObject(value)) return []
    return Object.entries(value).flatMap(([key, child]) =>
      isSchema(child) ? schemaPaths(child, [...here, key]) : [],
    )
  })
  return [path, ...inside]
}

/** A boolean or an object; lists inside `dependencies` are none. */
export function isSchema(value: Json | undefined): value is JsonObject | boolean {
  return typeof value === 'boolean' || isObject(value)
}
