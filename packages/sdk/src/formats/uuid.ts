const dash = 0x2d
const isLowerHex: Uint8Array = new Uint8Array(128)
for (const digit of '0123456789abcdef') isLowerHex[digit.charCodeAt(0)] = 1

/**
 * A UUID in the lower case spelling of RFC 9562, section 4, of any version. One spelling only, because systems
 * compare these identifiers as texts.
 */
export function isUuid(value: string): boolean {
  return (
    value.length === 36 &&
    value.charCodeAt(8) === dash &&
    value.charCodeAt(13) === dash &&
    value.charCodeAt(18) === dash &&
    value.charCodeAt(23) === dash &&
    isHex(value, 0, 8) &&
    isHex(value, 9, 13) &&
    isHex(value, 14, 18) &&
    isHex(value, 19, 23) &&
    isHex(value, 24, 36)
  )
}

function isHex(value: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isLowerHex[value.charCodeAt(i)] !== 1) return false
  return true
}
