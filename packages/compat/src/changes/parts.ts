import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'

/** A part of a schema that is a schema, and what it does. */
export interface Part {
  readonly path: readonly string[]
  readonly schema: Json
  /** Whether more documents here are more for the whole; 0 when that depends. */
  readonly sign: -1 | 0 | 1
  /** Whether a generated type shows it. */
  readonly isTyped: boolean
  /** How sentences call it, when not as what is around it. */
  readonly name?: string
}

/** Keywords with one schema; of `contains` more matches are more documents, unless they are counted from above. */
const single: readonly (readonly [keyword: string, sign: -1 | 0 | 1, isTyped: boolean])[] = [
  ['additionalProperties', 1, true],
  ['unevaluatedProperties', 1, true],
  ['propertyNames', 1, false],
  ['unevaluatedItems', 1, true],
  ['not', -1, false],
  ['if', 0, false],
  ['then', 1, false],
  ['else', 1, false],
]
const maps: readonly (readonly [keyword: string, isTyped: boolean])[] = [
  ['properties', true],
  ['patternProperties', true],
  ['dependentSchemas', false],
  ['dependencies', false],
]

/** True when a schema speaks of what no other part of it speaks of, so that its parts are not independent. */
export function hasUnevaluated(schema: JsonObject): boolean {
  return ['unevaluatedProperties', 'unevaluatedItems'].some(
    (keyword) => valueAt(schema, keyword) !== undefined,
  )
}

/** True when a schema beside such a keyword may take properties or items away from it. */
export function mayEvaluate(schema: Json): boolean {
  return isObject(schema) && Object.keys(schema).some((keyword) => evaluating.has(keyword))
}

const evaluating: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'dependentSchemas'],
  ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'contains'],
  ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', '$ref', '$dynamicRef', '$recursiveRef'],
])

/** The parts of a schema by a key that is the same for what means the same in another version; unions are apart. */
export function partsOf(schema: JsonObject): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  for (const [keyword, sign, isTyped] of single) {
    const part = valueAt(schema, keyword)
    if (part !== undefined) parts.set(keyword, { path: [keyword], schema: part, sign, isTyped })
  }
  const contains = valueAt(schema, 'contains')
  if (contains !== undefined) {
    const isCounted = valueAt(schema, 'maxContains') !== undefined || valueAt(schema, 'minContains') === 0
    parts.set('contains', { path: ['contains'], schema: contains, sign: isCounted ? 0 : 1, isTyped: false })
  }
  for (const [keyword, isTyped] of maps) {
    const map = valueAt(schema, keyword)
    if (!isObject(map)) continue
    for (const [key, part] of Object.entries(map)) {
      if (part === undefined || isList(part)) continue
      // `dependencies` became `dependentSchemas`; a property is called by its name.
      const kind = keyword === 'dependencies' ? 'dependentSchemas' : keyword
      const name = keyword === 'properties' ? { name: key } : {}
      parts.set(`${kind} ${key}`, { path: [keyword, key], schema: part, sign: 1, isTyped, ...name })
    }
  }
  return new Map([...parts, ...itemParts(schema)])
}

/** Items are called the same in all dialects: the first ones by their index, the others `items`. */
function* itemParts(schema: JsonObject): Generator<readonly [string, Part]> {
  const items = valueAt(schema, 'items')
  const prefix = valueAt(schema, 'prefixItems')
  const firstKeyword = isList(items) ? 'items' : 'prefixItems'
  const first = isList(items) ? items : isList(prefix) ? prefix : []
  for (const [index, part] of first.entries())
    yield [`item ${index}`, { path: [firstKeyword, `${index}`], schema: part, sign: 1, isTyped: true }]
  const restKeyword = isList(items) ? 'additionalItems' : 'items'
  const rest = valueAt(schema, restKeyword)
  if (rest !== undefined && !isList(rest))
    yield ['items', { path: [restKeyword], schema: rest, sign: 1, isTyped: true }]
}
