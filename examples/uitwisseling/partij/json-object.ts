/** JSON whose shape is not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The texts among what stands at a property, which may be one or a list. */
export function textsAt(object: JsonObject, name: string): readonly string[] {
  const value = object[name]
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((one) => typeof one === 'string')
}

/** A text at a property, if there is one. */
export function textAt(object: JsonObject, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' ? value : undefined
}

/** The object that a text is the JSON of; an empty one for any other text. */
export function objectIn(text: string): JsonObject {
  try {
    const parsed: unknown = JSON.parse(text)
    return isObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
