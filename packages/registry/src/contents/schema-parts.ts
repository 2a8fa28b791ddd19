import { isList, isObject } from './json.ts'
import type { Json, JsonObject } from './json.ts'

/** Keywords whose value is one schema, in any dialect. */
const one: ReadonlySet<string> = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
])

/** Keywords whose value is a list of schemas. */
const listed: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'items', 'oneOf', 'prefixItems'])

/** Keywords whose value is schemas by name. */
const mapped: ReadonlySet<string> = new Set([
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
])

/** The parts of a schema that are schemas themselves, each with its JSON Pointer from there. */
export function schemaParts(schema: JsonObject): readonly (readonly [string, Json])[] {
  const parts: (readonly [string, Json])[] = []
  for (const keyword of Object.keys(schema)) {
    const part = schema[keyword]
    if (isList(part) && listed.has(keyword))
      for (const [index, inner] of part.entries()) parts.push([`/${keyword}/${index}`, inner])
    else if (isObject(part) && one.has(keyword)) parts.push([`/${keyword}`, part])
    else if (isObject(part) && mapped.has(keyword)) {
      for (const [name, inner] of Object.entries(part))
        if (isObject(inner)) parts.push([`/${keyword}/${escapePointer(name)}`, inner])
    }
  }
  return parts
}

/** A name as a step of a JSON Pointer (RFC 6901). */
export function escapePointer(name: string): string {
  if (!name.includes('~') && !name.includes('/')) return name
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** What a JSON Pointer leads to, or undefined. */
export function atPointer(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isList(value)) value = /^(?:0|[1-9]\d*)$/u.test(key) ? value[Number(key)] : undefined
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}
