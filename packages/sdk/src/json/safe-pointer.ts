/** Longer pointers help nobody; with `maxDepth` raised they could grow to megabytes. */
const maxSegments = 64
const maxKeyLength = 64
const quote = 0x22

/**
 * JSON Pointer (RFC 6901) of the innermost open container, plus the index if that is an array. It stops above the
 * first key that is not one of `names`: any other key may itself be the name or number of a citizen.
 */
export function toSafePointer(
  bytes: Uint8Array,
  open: readonly number[],
  names: ReadonlySet<string>,
): string {
  let pointer = ''
  const segments = Math.min(open.length, maxSegments)
  for (let nth = 0; nth < segments; nth += 1) {
    const place = open[nth] ?? 0
    if (place >= 0) {
      pointer += `/${place}`
    } else {
      const isInnermost = nth === open.length - 1
      const key = isInnermost ? '' : plainKey(bytes, ~place)
      if (!names.has(key)) break
      pointer += `/${key}`
    }
  }
  return pointer
}

/** The key whose text starts at `start`, or the empty string when it is long or written with escapes. */
function plainKey(bytes: Uint8Array, start: number): string {
  let key = ''
  for (let i = start; key.length <= maxKeyLength; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte === quote) return key
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x5c && byte !== 0x2f && byte !== 0x7e
    if (!isPlain) return ''
    key += String.fromCharCode(byte)
  }
  return ''
}
