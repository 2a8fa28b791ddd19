const dash = 0x2d
/** 0 for a lower case hexadecimal digit, 1 for another ASCII character; nothing for what lies outside ASCII. */
const otherThanHex: Uint8Array = new Uint8Array(128).fill(1)
for (const digit of '0123456789abcdef') otherThanHex[digit.charCodeAt(0)] = 0

/**
 * A UUID in the lower case spelling of RFC 9562, section 4, of any version. One spelling only, because systems
 * compare these identifiers as texts.
 */
export function isUuid(value: string): boolean {
  if (value.length !== 36) return false
  // Half of the time that a plan takes goes here. All 36 at once without a branch take two thirds of the time of four by four.
  // prettier-ignore
  const wrong =
    other(value, 0) | other(value, 1) | other(value, 2) | other(value, 3) |
    other(value, 4) | other(value, 5) | other(value, 6) | other(value, 7) |
    (value.charCodeAt(8) ^ dash) |
    other(value, 9) | other(value, 10) | other(value, 11) | other(value, 12) |
    (value.charCodeAt(13) ^ dash) |
    other(value, 14) | other(value, 15) | other(value, 16) | other(value, 17) |
    (value.charCodeAt(18) ^ dash) |
    other(value, 19) | other(value, 20) | other(value, 21) | other(value, 22) |
    (value.charCodeAt(23) ^ dash) |
    other(value, 24) | other(value, 25) | other(value, 26) | other(value, 27) |
    other(value, 28) | other(value, 29) | other(value, 30) | other(value, 31) |
    other(value, 32) | other(value, 33) | other(value, 34) | other(value, 35)
  return wrong === 0
}

function other(value: string, at: number): number {
  return otherThanHex[value.charCodeAt(at)] ?? 1
}
