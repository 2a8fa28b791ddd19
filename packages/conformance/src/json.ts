/** Data as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, Json>>

/** Whether data is an object, so that its properties can be asked. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads a text as JSON; undefined when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const read: Json = JSON.parse(text)
    return read
  } catch {
    return undefined
  }
}

/** What stands at a JSON Pointer; undefined when nothing does. */
export function at(value: Json | undefined, pointer: string): Json | undefined {
  if (pointer === '') return value
  return tokensOf(pointer).reduce<Json | undefined>((found, token) => {
    if (Array.isArray(found)) return found[Number(token)]
    return isJsonObject(found) && Object.hasOwn(found, token) ? found[token] : undefined
  }, value)
}

/** The text at a JSON Pointer; empty when something else or nothing stands there. */
export function textAt(value: Json | undefined, pointer: string): string {
  const found = at(value, pointer)
  return typeof found === 'string' ? found : ''
}

/** The same data with a value laid at a JSON Pointer, or without it when the value is undefined. */
export function withAt(value: Json, pointer: string, laid: Json | undefined): Json {
  const [token, ...rest] = tokensOf(pointer)
  if (token === undefined) return laid ?? null
  const inner = rest.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  if (Array.isArray(value)) {
    const items: readonly Json[] = value
    return items.map((item, index) => (index === Number(token) ? withAt(item, inner, laid) : item))
  }
  const object = isJsonObject(value) ? value : {}
  const { [token]: old, ...others } = object
  if (rest.length === 0) return laid === undefined ? others : { ...object, [token]: laid }
  return { ...object, [token]: withAt(old ?? {}, inner, laid) }
}

function tokensOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}
