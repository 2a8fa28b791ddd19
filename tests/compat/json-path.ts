import type { Json, JsonObject } from '@samenspraak/compat'

/** Keys and indices from a root to a part of it. */
export type Path = readonly string[]

/** An object, not a list and not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list; Array.isArray does not know readonly ones. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** What stands at a path. */
export function at(root: Json, path: Path): Json | undefined {
  let part: Json | undefined = root
  for (const key of path)
    part = isList(part) ? part[Number(key)] : isObject(part) ? own(part, key) : undefined
  return part
}

/** A copy with something else at a path. */
export function replaced(root: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (isList(root)) return root.with(Number(key), replaced(root[Number(key)] ?? null, rest, value))
  return isObject(root) ? withKey(root, key, replaced(own(root, key) ?? null, rest, value)) : root
}

/** A copy with one key set; `__proto__` is a key like any other. */
export function withKey(object: JsonObject, key: string, value: Json): JsonObject {
  return Object.fromEntries([...Object.entries(object).filter(([name]) => name !== key), [key, value]])
}

/** A copy without some keys. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

/** A copy with only some keys. */
export function only(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)))
}

/** An own key only. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** The strings in a value that should be a list of strings. */
export function stringsIn(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((one) => typeof one === 'string') : []
}
