import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { isSince } from '../read/dialect.ts'
import { resolveReference } from '../read/references.ts'
import type { Library } from '../read/references.ts'
import type { Place } from '../read/resources.ts'
import { TroubleError } from '../trouble.ts'
import type { Side } from './open-sides.ts'
import type { Spot } from './place-pair.ts'

const longestChain = 64

/** What stands at a place, behind references that stand alone. */
export function spotAt({ library }: Side, used: Place): Spot {
  let place = used
  let annotations: JsonObject = {}
  const sources = new Map<string, Place>()
  const chain: Json[] = [used.schema]
  for (let step = 0; step < longestChain; step += 1) {
    const { schema } = place
    if (!isObject(schema)) break
    const said = annotationsOf(schema)
    for (const keyword of Object.keys(said)) if (!sources.has(keyword)) sources.set(keyword, place)
    annotations = { ...said, ...annotations }
    const next = following(library, schema, place)
    if (next === undefined) break
    place = next
    chain.push(place.schema)
  }
  return { used, place, schema: place.schema, chain, annotations, sources }
}

/** The place that a schema stands for when it says nothing itself. */
function following(library: Library, schema: JsonObject, place: Place): Place | undefined {
  const reference = valueAt(schema, '$ref')
  const isAlone = Object.keys(schema).every((key) => key === '$ref' || !assertions.has(key))
  if (typeof reference === 'string') {
    if (!isAlone && isSince(place.resource.dialect, '2019-09')) return undefined
    return resolvedOrNot(library, reference, place)
  }
  const parts = valueAt(schema, 'allOf')
  const isSingle = Object.keys(schema).every((key) => key === 'allOf' || !assertions.has(key))
  const part = isSingle && isList(parts) && parts.length === 1 ? parts[0] : undefined
  return part === undefined ? undefined : childPlace(library, place, ['allOf', '0'], part)
}

/** Where a reference leads; undefined for nowhere, which the verdict says with a code. */
export function resolvedOrNot(library: Library, reference: string, place: Place): Place | undefined {
  try {
    return resolveReference(library, reference, place)
  } catch (error) {
    if (error instanceof TroubleError) return undefined
    throw error
  }
}

/** A part of a schema as a place of its own. */
export function childPlace(
  library: Library,
  { resource, pointer }: Place,
  path: readonly string[],
  schema: Json,
): Place {
  const own = isObject(schema) ? library.resources.byRoot.get(schema) : undefined
  return { schema, pointer: `${pointer}${toPointer(path)}`, resource: own ?? resource }
}

/** Steps as a JSON Pointer (RFC 6901). */
export function toPointer(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function annotationsOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => !assertions.has(key) && !key.startsWith('$')),
  )
}

/** Keywords that decide which documents are valid. */
export const assertions: ReadonlySet<string> = new Set([
  ...['$ref', '$dynamicRef', '$recursiveRef', 'type', 'enum', 'const', 'format', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems', 'uniqueItems', 'items', 'prefixItems', 'additionalItems', 'unevaluatedItems'],
  ...['contains', 'minContains', 'maxContains', 'minProperties', 'maxProperties', 'required', 'properties'],
  ...['patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['dependencies', 'dependentRequired', 'dependentSchemas'],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
])
