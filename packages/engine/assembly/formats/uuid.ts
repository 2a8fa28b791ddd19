import { HEX, lettersAt } from '../letters'

/** 8-4-4-4-12 digits and small letters a to f. */
export function isUuid(p: usize, length: u32): boolean {
  return length == 36 && isThere(p)
}

/** Whether a UUID stands between quotes here. */
// @inline
export function isUuidWithin(p: usize): boolean {
  return load<u8>(p) == 0x22 && load<u8>(p, 37) == 0x22 && isThere(p + 1)
}

function isThere(p: usize): boolean {
  if (ASC_FEATURE_SIMD) {
    // Dashes must stand where they stand, and only there; the last vector overlaps the one before it.
    const first = v128.load(p)
    const second = v128.load(p, 16)
    const fits = v128.and(
      v128.bitselect(isDash(first), isHex(first), i8x16(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0)),
      v128.bitselect(isDash(second), isHex(second), i8x16(0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0)),
    )
    const third = v128.load(p, 20)
    const fitsThird = v128.bitselect(
      isDash(third),
      isHex(third),
      i8x16(0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    )
    return i8x16.all_true(v128.and(fits, fitsThird))
  }
  if (load<u8>(p, 8) != 0x2d || load<u8>(p, 13) != 0x2d || load<u8>(p, 18) != 0x2d || load<u8>(p, 23) != 0x2d)
    return false
  return areHex(p, 8) && areHex(p + 9, 4) && areHex(p + 14, 4) && areHex(p + 19, 4) && areHex(p + 24, 12)
}

/** Four at a time. */
// @inline
function areHex(p: usize, count: u32): boolean {
  let all = HEX
  for (let at: u32 = 0; at < count; at += 4)
    all &= lettersAt(p + at) & lettersAt(p + at + 1) & lettersAt(p + at + 2) & lettersAt(p + at + 3)
  return all != 0
}

// @inline
function isDash(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x2d))
}

// @inline
function isHex(bytes: v128): v128 {
  const digits = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(9))
  const letters = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(5))
  return v128.or(digits, letters)
}
