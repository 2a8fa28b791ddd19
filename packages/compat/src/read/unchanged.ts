import { isList, isObject, sameJson, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'

/** The definitions of a new version with, for each, the equal one of the old version that means the same. */
export type Unchanged = ReadonlyMap<Json, Json>

/** Fewer values than this are read faster than they are compared. */
const fewest = 20

/**
 * The definitions that did not change and refer only to each other, so that what the old version made of them holds for
 * the new one. The versions must have the same dialect and URI, and no names but those of definitions.
 */
export function unchangedDefinitions(from: Json, to: Json): Unchanged {
  const unchanged = new Map<Json, Json>()
  if (!isObject(from) || !isObject(to)) return unchanged
  for (const keyword of ['$defs', 'definitions']) {
    for (const [definition, old] of unchangedIn(keyword, from, to)) unchanged.set(definition, old)
  }
  return unchanged
}

interface Definition {
  readonly from: Json
  readonly to: Json
  readonly references: readonly string[]
}

function unchangedIn(keyword: string, from: JsonObject, to: JsonObject): Unchanged {
  const [before, after] = [valueAt(from, keyword), valueAt(to, keyword)]
  if (!isObject(before) || !isObject(after) || Object.keys(after).length < fewest) return new Map()
  const same = new Map<string, Definition>()
  for (const [name, definition] of Object.entries(after)) {
    const old = valueAt(before, name)
    if (!isObject(definition) || old === undefined || !sameJson(old, definition)) continue
    const references = localReferences(definition, `#/${keyword}/`)
    if (references !== undefined) same.set(name, { from: old, to: definition, references })
  }
  for (const name of reachingOthers(same)) same.delete(name)
  return new Map([...same.values()].map((definition) => [definition.to, definition.from]))
}

/** The definitions from which one can be reached that is not among them. */
function reachingOthers(same: ReadonlyMap<string, Definition>): ReadonlySet<string> {
  const users = new Map<string, string[]>()
  const reaching = new Set<string>()
  for (const [name, { references }] of same) {
    for (const reference of references) {
      if (!same.has(reference)) reaching.add(name)
      const known = users.get(reference)
      if (known === undefined) users.set(reference, [name])
      else known.push(name)
    }
  }
  // A set is walked in the order in which it grows.
  for (const name of reaching) for (const user of users.get(name) ?? []) reaching.add(user)
  return reaching
}

const plainName = /^[\w.-]+$/

/** The names of the definitions that a definition refers to; undefined when it refers to anything else. */
function localReferences(definition: Json, start: string): readonly string[] | undefined {
  const names: string[] = []
  const waiting: Json[] = [definition]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isList(part)) {
      for (const inner of part) if (typeof inner === 'object' && inner !== null) waiting.push(inner)
    } else if (isObject(part)) {
      for (const keyword of Object.keys(part)) {
        const value = part[keyword]
        if (keyword === '$ref' && typeof value === 'string') {
          const name = value.startsWith(start) ? value.slice(start.length) : ''
          if (!plainName.test(name)) return undefined
          names.push(name)
        } else if (keyword === '$dynamicRef' || keyword === '$recursiveRef') return undefined
        else if (typeof value === 'object' && value !== null) waiting.push(value)
      }
    }
  }
  return names
}
