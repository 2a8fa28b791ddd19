import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Direction, Finding } from './place-pair.ts'
import { toPointer } from './spot.ts'

/** Properties that came, went, changed name, or became required or optional. */
export function* propertyFindings(from: JsonObject, to: JsonObject): Generator<Finding> {
  const before = propertiesOf(from)
  const after = propertiesOf(to)
  const [needed, needs] = [requiredOf(from), requiredOf(to)]
  const added = [...after.keys()].filter((name) => !before.has(name))
  const removed = [...before.keys()].filter((name) => !after.has(name))
  const renamed = renames(removed, added, before, after)
  const renamedTo = new Set(renamed.values())

  for (const name of removed) {
    const place = { from: toPointer(['properties', name]) }
    const free = freedom(to)
    const direction = turned(directionOfNew(free, before.get(name) ?? true))
    yield { code: 'document/property-removed', words: [name], direction, ...place }
    const next = renamed.get(name)
    if (next === undefined) yield { code: 'sdk/property-removed', words: [name], ...place }
    else
      yield {
        code: 'sdk/property-renamed',
        words: [name, next],
        ...place,
        to: toPointer(['properties', next]),
      }
  }
  for (const name of added) {
    const place = { to: toPointer(['properties', name]) }
    const free = freedom(from)
    const direction = directionOfNew(free, after.get(name) ?? true)
    yield { code: 'document/property-added', words: [name], direction, ...place }
    if (renamedTo.has(name)) continue
    yield { code: needs.has(name) ? 'sdk/property-demanded' : 'sdk/property-added', words: [name], ...place }
  }
  yield* requiredFindings({ needed, needs }, new Set([...before.keys()].filter((name) => after.has(name))))
}

function* requiredFindings(
  { needed, needs }: { readonly needed: ReadonlySet<string>; readonly needs: ReadonlySet<string> },
  shared: ReadonlySet<string>,
): Generator<Finding> {
  const place = { from: needed.size > 0 ? '/required' : '', to: needs.size > 0 ? '/required' : '' }
  for (const name of needs) {
    if (needed.has(name)) continue
    yield { code: 'document/required-added', words: [name], direction: 'narrower', ...place }
    if (shared.has(name)) yield { code: 'sdk/property-required', words: [name], ...place }
  }
  for (const name of needed) {
    if (needs.has(name)) continue
    yield { code: 'document/required-removed', words: [name], direction: 'wider', ...place }
    if (shared.has(name)) yield { code: 'sdk/property-optional', words: [name], ...place }
  }
}

/** The schemas of the properties of an object, by name. */
export function propertiesOf(schema: JsonObject): ReadonlyMap<string, Json> {
  const properties = valueAt(schema, 'properties')
  if (!isObject(properties)) return new Map()
  return new Map(
    Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function requiredOf(schema: JsonObject): ReadonlySet<string> {
  const names = valueAt(schema, 'required')
  return new Set(isList(names) ? names.filter((name) => typeof name === 'string') : [])
}

/** What an object says of a property that it does not name. */
function freedom(schema: JsonObject): 'closed' | 'open' | 'partly' {
  const rest = valueAt(schema, 'additionalProperties') ?? valueAt(schema, 'unevaluatedProperties')
  if (valueAt(schema, 'patternProperties') !== undefined || valueAt(schema, 'propertyNames') !== undefined)
    return 'partly'
  if (rest === undefined || rest === true) return 'open'
  return rest === false ? 'closed' : 'partly'
}

function directionOfNew(free: 'closed' | 'open' | 'partly', property: Json): Direction {
  if (free === 'partly') return 'unknown'
  if (free === 'closed') return property === false ? 'same' : 'wider'
  return saysNothing(property) ? 'same' : 'narrower'
}

/** True for the schemas that refuse nothing. */
export function saysNothing(schema: Json): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).length === 0)
}

function turned(direction: Direction): Direction {
  if (direction === 'narrower') return 'wider'
  return direction === 'wider' ? 'narrower' : direction
}

/** Removed name -> added name, where both are the only ones with the same term, or else with the same schema. */
function renames(
  removed: readonly string[],
  added: readonly string[],
  before: ReadonlyMap<string, Json>,
  after: ReadonlyMap<string, Json>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const signature of [termOf, textOf]) {
    const open = removed.filter((name) => !found.has(name))
    const free = added.filter((name) => ![...found.values()].includes(name))
    for (const name of open) {
      const key = signature(before.get(name))
      const twins = open.filter((other) => signature(before.get(other)) === key)
      const matches = free.filter((other) => signature(after.get(other)) === key)
      const [match] = matches
      if (key !== undefined && twins.length === 1 && matches.length === 1 && match !== undefined)
        found.set(name, match)
    }
  }
  return found
}

function termOf(schema: Json | undefined): string | undefined {
  const term = isObject(schema) ? valueAt(schema, 'x-begrip') : undefined
  return typeof term === 'string' ? term : undefined
}

/** The assertions of a property without its texts; undefined where they are too plain to recognise one by. */
function textOf(schema: Json | undefined): string | undefined {
  if (!isObject(schema)) return undefined
  const entries = Object.entries(schema).filter(([key]) => !key.startsWith('x-') && !texts.has(key))
  const text = JSON.stringify(Object.fromEntries(entries))
  return text.length > plainest ? text : undefined
}

const texts: ReadonlySet<string> = new Set(['title', 'description', 'examples', '$comment'])
const plainest = '{"type":"boolean"}'.length
