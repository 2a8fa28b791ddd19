/** A value as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON; a key that is absent reads as undefined. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** True for objects only, not for lists and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for lists; the type of Array.isArray loses readonly. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

/** Own key only, so that `constructor` is a name like any other. */
export function valueAt(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** The value of a text, or undefined when it is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
