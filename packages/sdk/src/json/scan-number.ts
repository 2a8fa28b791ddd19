import { type ScanState, stop } from './scan-state.ts'

const decoder: TextDecoder = new TextDecoder()
const minus = 0x2d
const plus = 0x2b
const dot = 0x2e
const zero = 0x30
const lowerE = 0x65

/** Every number of so many digits survives a double unchanged (IEEE 754, DBL_DIG). */
const alwaysKept = 15
/** A double never needs more digits than this to be written down (IEEE 754, DBL_DECIMAL_DIG). */
const neverKept = 17

/** Scans from the first byte of a number, if it is one, to the byte after it (RFC 8259, section 6). */
export function scanNumber(state: ScanState, start: number): number {
  const { bytes } = state
  const first = bytes[start] === minus ? start + 1 : start
  let i = skipDigits(bytes, first)
  if (i === first) return state.unexpected(i)
  if (bytes[first] === zero && i > first + 1) return state.unexpected(first + 1)
  let isInteger = true
  if (bytes[i] === dot) {
    isInteger = false
    const fraction = i + 1
    i = skipDigits(bytes, fraction)
    if (i === fraction) return state.unexpected(i)
  }
  const mantissaEnd = i
  if (((bytes[i] ?? 0) | 0x20) === lowerE) {
    isInteger = false
    i += 1
    if (bytes[i] === plus || bytes[i] === minus) i += 1
    const exponent = i
    i = skipDigits(bytes, exponent)
    if (i === exponent) return state.unexpected(i)
  }
  if (i === mantissaEnd && i - start <= alwaysKept) return i
  const isSafe = isInteger ? isSafeInteger(bytes, start, i) : isSafeReal(bytes, start, mantissaEnd, i)
  return isSafe || state.report('json/unsafe-number', start) ? i : stop
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let i = start
  const end = bytes.length
  while (i < end) {
    const byte = bytes[i] ?? 0
    if (byte < 0x30 || byte > 0x39) return i
    i += 1
  }
  return i
}

function isSafeInteger(bytes: Uint8Array, start: number, end: number): boolean {
  return Math.abs(toNumber(bytes, start, end)) <= Number.MAX_SAFE_INTEGER
}

/**
 * A number with fraction or exponent is safe if it does not overflow, does not vanish to zero, and has at most 17
 * significant digits; above 2^53 - 1, where it stands for a whole number, at most 15.
 */
function isSafeReal(bytes: Uint8Array, start: number, mantissaEnd: number, end: number): boolean {
  const value = Math.abs(toNumber(bytes, start, end))
  const digits = significantDigits(bytes, start, mantissaEnd)
  if (value === 0) return digits === 0
  return value <= Number.MAX_SAFE_INTEGER
    ? digits <= neverKept
    : digits <= alwaysKept && value < Number.POSITIVE_INFINITY
}

/** Digits from the first to the last that is not zero. */
function significantDigits(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0
  let trailingZeros = 0
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte < zero) continue
    if (digits === 0 && byte === zero) continue
    digits += 1
    trailingZeros = byte === zero ? trailingZeros + 1 : 0
  }
  return digits - trailingZeros
}

function toNumber(bytes: Uint8Array, start: number, end: number): number {
  return Number(decoder.decode(bytes.subarray(start, end)))
}
