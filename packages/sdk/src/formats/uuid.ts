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
    areHex(value, 0) &&
    areHex(value, 4) &&
    value.charCodeAt(8) === dash &&
    areHex(value, 9) &&
    value.charCodeAt(13) === dash &&
    areHex(value, 14) &&
    value.charCodeAt(18) === dash &&
    areHex(value, 19) &&
    value.charCodeAt(23) === dash &&
    areHex(value, 24) &&
    areHex(value, 28) &&
    areHex(value, 32)
  )
}

/** Four digits, written out: half of the time that a plan takes goes here, and a loop is slower. */
function areHex(value: string, at: number): boolean {
  return (
    isLowerHex[value.charCodeAt(at)] === 1 &&
    isLowerHex[value.charCodeAt(at + 1)] === 1 &&
    isLowerHex[value.charCodeAt(at + 2)] === 1 &&
    isLowerHex[value.charCodeAt(at + 3)] === 1
  )
}
