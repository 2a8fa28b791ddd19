import { canonicalText, valueAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Part } from './parts.ts'
import type { Direction, Finding } from './place-pair.ts'
import { saysNothing } from './property-findings.ts'
import { toPointer } from './spot.ts'

/** Parts that only one of the versions has; properties are told by their own rules. */
export function* partFindings(
  from: JsonObject,
  to: JsonObject,
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
): Generator<Finding> {
  for (const [key, { path, schema, isTyped }] of after) {
    if (before.has(key) || path[0] === 'properties') continue
    const direction = directionOfAdded(key, schema, { without: from, having: to })
    yield { code: 'document/keyword-added', words: [path.join('/')], direction, to: toPointer(path) }
    if (isTyped && isTypeOfItems(key))
      yield { code: 'sdk/type-narrower', words: ['unknown[]', 'T[]'], to: toPointer(path) }
  }
  for (const [key, { path, schema, isTyped }] of before) {
    if (after.has(key) || path[0] === 'properties') continue
    const direction = turned(directionOfAdded(key, schema, { without: to, having: from }))
    yield { code: 'document/keyword-removed', words: [path.join('/')], direction, from: toPointer(path) }
    if (isTyped && isTypeOfItems(key))
      yield { code: 'sdk/type-wider', words: ['T[]', 'unknown[]'], from: toPointer(path) }
  }
  for (const keyword of dynamic) {
    const [was, is] = [valueAt(from, keyword), valueAt(to, keyword)]
    if (canonicalText(was ?? null) === canonicalText(is ?? null)) continue
    const code =
      was === undefined
        ? 'document/keyword-added'
        : is === undefined
          ? 'document/keyword-removed'
          : 'document/keyword-changed'
    const pointer = toPointer([keyword])
    yield {
      code,
      words: [keyword],
      direction: 'unknown',
      from: was === undefined ? '' : pointer,
      to: is === undefined ? '' : pointer,
    }
  }
}

/** References whose target depends on where one came from. */
const dynamic = ['$dynamicRef', '$recursiveRef']

function isTypeOfItems(key: string): boolean {
  return key === 'items' || key.startsWith('item ')
}

/** One more assertion is narrower, but where it also takes something away from another one. */
function directionOfAdded(
  key: string,
  schema: Part['schema'],
  { without, having }: { readonly without: JsonObject; readonly having: JsonObject },
): Direction {
  const [kind = ''] = key.split(' ')
  const weakened = weakens.get(kind) ?? []
  const isAround = (keyword: string): boolean =>
    valueAt(having, keyword) !== undefined || valueAt(without, keyword) !== undefined
  if (weakened.some(isAround)) return 'unknown'
  return saysNothing(schema) && !sayMore.has(kind) ? 'same' : 'narrower'
}

/** Keywords that say something also of a schema that refuses nothing. */
const sayMore: ReadonlySet<string> = new Set(['contains', 'if', 'not'])

/** Keyword -> those that speak of less when it is there; without `if` the other two say nothing. */
const weakens: ReadonlyMap<string, readonly string[]> = new Map([
  ['additionalProperties', ['unevaluatedProperties']],
  ['patternProperties', ['additionalProperties', 'unevaluatedProperties']],
  ['items', ['unevaluatedItems']],
  ['item', ['items', 'additionalItems', 'unevaluatedItems']],
  ['contains', ['unevaluatedItems', 'minContains']],
  ['if', ['unevaluatedProperties', 'unevaluatedItems']],
  ['dependentSchemas', ['unevaluatedProperties', 'unevaluatedItems']],
  ['then', ['if']],
  ['else', ['if']],
])

function turned(direction: Direction): Direction {
  if (direction === 'narrower') return 'wider'
  return direction === 'wider' ? 'narrower' : direction
}
