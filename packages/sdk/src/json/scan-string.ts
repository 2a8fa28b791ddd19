import { type ScanState, stop } from './scan-state.ts'
import { sequenceLength } from './utf8.ts'

const quote = 0x22
const backslash = 0x5c
const lowerU = 0x75

/** 1 for each byte that stands for itself in a JSON string: ASCII without controls, quote and backslash. */
export const isPlain: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
)

const isShortEscape: Uint8Array = new Uint8Array(256)
for (const letter of '"\\/bfnrt') isShortEscape[letter.charCodeAt(0)] = 1

/** Scans a string from after its opening quote to after its closing quote. */
export function scanString(state: ScanState, start: number): number {
  const { bytes } = state
  const end = bytes.length
  let i = start
  while (i >= 0) {
    let byte = i < end ? (bytes[i] ?? 0) : 0
    while (isPlain[byte] === 1) {
      i += 1
      byte = i < end ? (bytes[i] ?? 0) : 0
    }
    if (byte === quote) return i + 1
    if (byte === backslash) i = scanEscape(state, i)
    else if (byte >= 0x80) i = scanCharacter(state, i)
    else i = state.unexpected(i)
  }
  return stop
}

/** A character outside ASCII. */
function scanCharacter(state: ScanState, i: number): number {
  const length = sequenceLength(state.bytes, i)
  if (length > 0) return i + length
  if (!state.isLoneSurrogate(i)) return state.fail('json/utf8', i)
  return state.report('json/lone-surrogate', i) ? i + 3 : stop
}

function scanEscape(state: ScanState, i: number): number {
  const letter = state.bytes[i + 1] ?? 0
  if (isShortEscape[letter] === 1) return i + 2
  if (letter !== lowerU) return state.unexpected(i + 1)

  const unit = hexUnit(state.bytes, i + 2)
  if (unit < 0) return state.unexpected(firstNotHex(state.bytes, i + 2))
  if (unit < 0xd800 || unit > 0xdfff) return i + 6
  if (unit < 0xdc00 && isLowSurrogateEscape(state.bytes, i + 6)) return i + 12
  return state.report('json/lone-surrogate', i) ? i + 6 : stop
}

function isLowSurrogateEscape(bytes: Uint8Array, i: number): boolean {
  if (bytes[i] !== backslash || bytes[i + 1] !== lowerU) return false
  const unit = hexUnit(bytes, i + 2)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The value of four hexadecimal digits, or below zero. */
function hexUnit(bytes: Uint8Array, i: number): number {
  const a = hexDigit(bytes[i])
  const b = hexDigit(bytes[i + 1])
  const c = hexDigit(bytes[i + 2])
  const d = hexDigit(bytes[i + 3])
  return (a | b | c | d) < 0 ? -1 : (a << 12) | (b << 8) | (c << 4) | d
}

function firstNotHex(bytes: Uint8Array, start: number): number {
  let i = start
  while (hexDigit(bytes[i]) >= 0) i += 1
  return i
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
