/** A value as JSON knows it; schemas and documents both come in as this. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON; a key that is absent reads as undefined. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** True for objects only, not for lists and null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for lists; the type of Array.isArray loses readonly. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Own key only, so that `constructor` and `__proto__` are names like any other. */
export function valueAt(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** One text for all values that JSON Schema calls equal: keys in order, 1.0 as 1, -0 as 0. */
export function canonicalText(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  if (isObject(value)) {
    const entries = Object.keys(value)
      .toSorted()
      .flatMap((key) => {
        const entry = value[key]
        return entry === undefined ? [] : [`${JSON.stringify(key)}:${canonicalText(entry)}`]
      })
    return `{${entries.join(',')}}`
  }
  return value === 0 ? '0' : JSON.stringify(value)
}

/** True when two values are written alike, whatever the order of their keys. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (isList(one)) {
    if (!isList(other) || one.length !== other.length) return false
    return one.every((part, index) => sameJson(part, other[index] ?? null))
  }
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => sameAt(one, other, key))
}

function sameAt(one: JsonObject, other: JsonObject, key: string): boolean {
  const [part, otherPart] = [one[key], valueAt(other, key)]
  return part !== undefined && otherPart !== undefined && sameJson(part, otherPart)
}

/** An object from entries, in which `__proto__` is an ordinary key. */
export function objectOf(entries: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(entries)
}

/** Length of a string as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    length += 1
  }
  return length
}
