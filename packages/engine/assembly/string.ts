import { INNER, lettersAt } from './letters'
import { INVALID, NOT_MINE, stop } from './state'

/** Set by `scanString`: the string has a backslash, or a character outside ASCII. */
export let hasEscape: boolean = false
export let hasOther: boolean = false

/**
 * From the byte after an opening quote to the address of the closing one. UTF-8 is held to RFC 3629; an escaped
 * surrogate, paired or not, is left to the complete engine.
 */
export function scanString(from: usize): usize {
  hasEscape = false
  hasOther = false
  let p = from
  while (true) {
    if (ASC_FEATURE_SIMD) {
      const bytes = v128.load(p)
      // Signed: bytes from 0x80 on are below zero, so this finds controls and characters outside ASCII alike.
      const special = i8x16.bitmask(
        v128.or(
          v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))),
          i8x16.lt_s(bytes, i8x16.splat(0x20)),
        ),
      )
      if (special == 0) {
        p += 16
        continue
      }
      p += <usize>ctz(special)
    } else {
      while ((lettersAt(p) & INNER) != 0) p += 1
    }
    const byte = <u32>load<u8>(p)
    if (byte == 0x22) return p
    if (byte == 0x5c) {
      hasEscape = true
      p = scanEscape(p)
      if (p == 0) return 0
    } else if (byte < 0x20) {
      return stop(INVALID)
    } else if (byte >= 0x80) {
      hasOther = true
      p = scanCharacter(p, byte)
      if (p == 0) return 0
    } else {
      p += 1
    }
  }
}

/** A character of two to four bytes, in its shortest form and no surrogate. */
function scanCharacter(p: usize, first: u32): usize {
  if (first < 0xc2) return stop(INVALID)
  const second = <u32>load<u8>(p, 1)
  if ((second & 0xc0) != 0x80) return stop(INVALID)
  if (first < 0xe0) return p + 2
  if ((load<u8>(p, 2) & 0xc0) != 0x80) return stop(INVALID)
  if (first < 0xf0) {
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)) return stop(INVALID)
    return p + 3
  }
  if (first > 0xf4 || (load<u8>(p, 3) & 0xc0) != 0x80) return stop(INVALID)
  if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return stop(INVALID)
  return p + 4
}

function scanEscape(p: usize): usize {
  const letter = <u32>load<u8>(p, 1)
  if (letter == 0x75) {
    const unit = hexUnit(p + 2)
    if (unit < 0) return stop(INVALID)
    return unit >= 0xd800 && unit <= 0xdfff ? stop(NOT_MINE) : p + 6
  }
  const isShort =
    letter == 0x22 ||
    letter == 0x5c ||
    letter == 0x2f ||
    letter == 0x62 ||
    letter == 0x66 ||
    letter == 0x6e ||
    letter == 0x72 ||
    letter == 0x74
  return isShort ? p + 2 : stop(INVALID)
}

function hexUnit(p: usize): i32 {
  let unit = 0
  for (let i: usize = 0; i < 4; i++) {
    const digit = hexDigit(<u32>load<u8>(p + i))
    if (digit < 0) return -1
    unit = (unit << 4) | digit
  }
  return unit
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(byte: u32): i32 {
  if (byte - 0x30 < 10) return <i32>(byte - 0x30)
  const letter = (byte | 0x20) - 0x61
  return letter < 6 ? <i32>(letter + 10) : -1
}

/** How many characters stand between two addresses of a string that was scanned. */
export function countCharacters(from: usize, to: usize): u32 {
  let count: u32 = 0
  let p = from
  while (p < to) {
    const byte = <u32>load<u8>(p)
    if (byte == 0x5c) p += load<u8>(p, 1) == 0x75 ? 6 : 2
    else if (byte < 0x80) p += 1
    else p += byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    count += 1
  }
  return count
}
