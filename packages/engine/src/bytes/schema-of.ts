const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d]
const space = 0x20
const key = new TextEncoder().encode('"$schema"')

/**
 * What a JSON document, or the first of a run of lines, says as its `$schema`, wherever that stands among its members.
 * Undefined without one, or with an escape in the key; a document that is no JSON may have an answer too.
 */
export function schemaOf(bytes: Uint8Array): string | undefined {
  const start = afterSpace(bytes, 0)
  if (bytes[start] !== openObject) return undefined
  let depth = 0
  let isName = false
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      const end = stringEnd(bytes, at)
      const after = isName ? afterSpace(bytes, end) : end
      if (isName && bytes[after] === colon && isKey(bytes, at, end))
        return textAt(bytes, afterSpace(bytes, after + 1))
      isName = false
      at = end - 1
    } else if (byte === openObject || byte === openList) {
      depth++
      isName = depth === 1
    } else if (byte === closeObject || byte === closeList) {
      depth--
      if (depth === 0) return undefined
    } else if (byte === comma) isName = depth === 1
  }
  return undefined
}

/** The place behind the quote that closes a string. */
function stringEnd(bytes: Uint8Array, open: number): number {
  let at = open + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at + 1
}

function isKey(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === key.length && key.every((byte, nth) => bytes[from + nth] === byte)
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while ((bytes[at] ?? closeObject) <= space) at++
  return at
}

function textAt(bytes: Uint8Array, at: number): string | undefined {
  if (bytes[at] !== quote) return undefined
  try {
    const text: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(at, stringEnd(bytes, at))))
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}
