/** Headers as `fetch` has them, as Node has them, or as pairs. */
export type HttpHeaders =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>

/** A request or an answer that holds events. */
export interface HttpMessage {
  readonly headers: HttpHeaders
  readonly body?: string | Uint8Array | undefined
}

/** All headers as pairs, names in lower case; a name that came more than once is there more than once. */
export function headerPairs(headers: HttpHeaders): readonly (readonly [name: string, value: string])[] {
  const pairs = isIterable(headers) ? [...headers] : Object.entries(headers).flatMap(pairsOf)
  return pairs.map(([name, value]) => [name.toLowerCase(), value])
}

function isIterable(headers: HttpHeaders): headers is Iterable<readonly [name: string, value: string]> {
  return Symbol.iterator in headers
}

function pairsOf([name, value]: readonly [
  string,
  string | readonly string[] | undefined,
]): readonly (readonly [string, string])[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each])
}
