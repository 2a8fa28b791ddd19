/** Longer pointers help nobody; with `maxDepth` raised they could grow to megabytes. */
const maxSegments = 64
const maxKeyLength = 40
const quote = 0x22

/**
 * JSON Pointer (RFC 6901) of the innermost open container, plus the index if that is an array. It stops above the
 * first key that is not 1 to 40 letters (or `$` and letters): a key with digits, spaces or signs may be a name
 * or a number of a citizen, while our property names are plain words.
 */
export function toSafePointer(bytes: Uint8Array, open: readonly number[]): string {
  let pointer = ''
  const segments = Math.min(open.length, maxSegments)
  for (let nth = 0; nth < segments; nth += 1) {
    const place = open[nth] ?? 0
    if (place >= 0) {
      pointer += `/${place}`
    } else {
      const isInnermost = nth === open.length - 1
      const key = isInnermost ? '' : safeKey(bytes, ~place)
      if (key === '') break
      pointer += `/${key}`
    }
  }
  return pointer
}

/** The key whose text starts at `start`, or the empty string when it may not be shown. */
function safeKey(bytes: Uint8Array, start: number): string {
  let key = ''
  for (let i = start; key.length <= maxKeyLength; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte === quote) return key
    const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    const isDollar = byte === 0x24 && i === start
    if (!isLetter && !isDollar) return ''
    key += String.fromCharCode(byte)
  }
  return ''
}
