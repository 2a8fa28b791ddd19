/** 8-4-4-4-12 digits and small letters a to f. */
export function isUuid(p: usize, length: u32): boolean {
  if (length != 36) return false
  if (load<u8>(p, 8) != 0x2d || load<u8>(p, 13) != 0x2d || load<u8>(p, 18) != 0x2d || load<u8>(p, 23) != 0x2d)
    return false
  if (ASC_FEATURE_SIMD) {
    // The places of the dashes are no digits; the last vector overlaps the one before it.
    return (
      hexMask(v128.load(p)) == 0xdeff &&
      hexMask(v128.load(p, 16)) == 0xff7b &&
      hexMask(v128.load(p, 20)) == 0xfff7
    )
  }
  for (let i: usize = 0; i < 36; i++) {
    if (i == 8 || i == 13 || i == 18 || i == 23) continue
    const byte = <u32>load<u8>(p + i)
    if (byte - 0x30 >= 10 && byte - 0x61 >= 6) return false
  }
  return true
}

function hexMask(bytes: v128): i32 {
  const digits = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(9))
  const letters = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(5))
  return i8x16.bitmask(v128.or(digits, letters))
}
