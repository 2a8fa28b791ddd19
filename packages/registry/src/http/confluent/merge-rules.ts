import { isList, isObject, valueAt } from '../../contents/json.ts'
import type { Json, JsonObject } from '../../contents/json.ts'

const kinds = ['migrationRules', 'domainRules', 'encodingRules'] as const

/** Rules of a version with what a request merges into them by name and takes out; null when none are left. */
export function mergeRules(before: unknown, request: JsonObject): Json {
  const old = isObject(before) ? before : {}
  const merge = valueAt(request, 'rulesToMerge')
  const gone = valueAt(request, 'rulesToRemove')
  const isGone = (name: string): boolean => isList(gone) && gone.includes(name)
  const merged = kinds.flatMap((kind) => {
    const rules = new Map([...rulesOf(old, kind), ...rulesOf(isObject(merge) ? merge : {}, kind)])
    const left = [...rules].flatMap(([name, rule]) => (isGone(name) ? [] : [rule]))
    return left.length === 0 ? [] : [[kind, left] as const]
  })
  const rest = Object.entries(old).filter(([name]) => !kinds.some((kind) => kind === name))
  const result: JsonObject = Object.fromEntries([...rest, ...merged])
  return Object.keys(result).length === 0 ? null : result
}

function rulesOf(set: JsonObject, kind: string): readonly (readonly [string, Json])[] {
  const rules = valueAt(set, kind)
  if (!isList(rules)) return []
  return rules.flatMap((rule) => {
    const name = isObject(rule) ? valueAt(rule, 'name') : undefined
    return typeof name === 'string' ? [[name, rule] as const] : []
  })
}
