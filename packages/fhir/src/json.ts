/** JSON data as a parser gives it and as a Bundle is built of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** A JSON object that may still be filled. */
export interface JsonObject {
  [name: string]: Json
}

/** Whether a value is a JSON object, so no list and no null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const none: readonly JsonObject[] = []

/** The objects of a list; anything else that stands where a list was expected counts as none. */
export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  if (value === undefined) return none
  return isList(value) ? value.filter(isObject) : isObject(value) ? [value] : none
}

/** Whether a value is a JSON list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The text under a name; absent when something else stands there. */
export function textOf(value: JsonObject, name: string): string | undefined {
  const found = value[name]
  return typeof found === 'string' ? found : undefined
}

/** A value as text; what is no single value has none. */
export function plainText(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : ''
}

/** Puts an item at the end of the list under a name; the list must be of whoever writes the element. */
export function append(element: JsonObject, name: string, item: Json): void {
  const list = element[name]
  if (Array.isArray(list)) list.push(item)
  else element[name] = [item]
}

/** A copy of data that shares nothing with it; much quicker than a clone that must also know what is no JSON. */
export function copyOf(value: Json): Json {
  if (isList(value)) return value.map(copyOf)
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const name of Object.keys(value)) copy[name] = copyOf(value[name] ?? null)
  return copy
}

/** Whether two values say the same; the order of properties says nothing. */
export function isSame(left: Json, right: Json | undefined): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]))
  }
  if (!isObject(left) || !isObject(right)) return left === right
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => isSame(left[name] ?? null, right[name]))
  )
}
