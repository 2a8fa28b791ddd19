import { isDay, pairsOf, startsWithDate } from './date'
import { isDigit, twoDigits } from './digits'

const SECONDS_END: u32 = 19
const LONGEST_FRACTION: u32 = 9

export function isDateTime(p: usize, length: u32): boolean {
  if (length <= SECONDS_END || load<u8>(p, 10) != 0x54 || !startsWithDate(p)) return false
  if (!isTime(p + 11)) return false
  const seconds = twoDigits(p + 17)
  if (seconds < 0 || seconds > 59 || load<u8>(p, 16) != 0x3a) return false
  let i = SECONDS_END
  if (load<u8>(p + i) == 0x2e) {
    i += 1
    while (isDigit(load<u8>(p + i))) i += 1
    const digits = i - SECONDS_END - 1
    if (digits < 1 || digits > LONGEST_FRACTION) return false
  }
  return isOffset(p + i, length - i)
}

/** Hours and minutes. */
function isTime(p: usize): boolean {
  const hours = twoDigits(p)
  const minutes = twoDigits(p + 3)
  return hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && load<u8>(p, 2) == 0x3a
}

/** `Z` or `±hh:mm`, but not `-00:00`. */
function isOffset(p: usize, length: u32): boolean {
  const sign = load<u8>(p)
  if (sign == 0x5a) return length == 1
  if (length != 6 || !isTime(p + 1)) return false
  return sign == 0x2b || (sign == 0x2d && (twoDigits(p + 1) > 0 || twoDigits(p + 4) > 0))
}

/** Whether a moment of whole seconds in UTC stands between quotes here; others are not looked for. */
// @inline
export function isMomentWithin(p: usize): boolean {
  if (load<u8>(p) != 0x22 || load<u8>(p, 21) != 0x22) return false
  if (ASC_FEATURE_SIMD) {
    const found = i8x16.sub(
      v128.load(p, 1),
      i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x54, 0x30, 0x30, 0x3a, 0x30, 0x30),
    )
    const most = i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9)
    if (!i8x16.all_true(i8x16.le_u(found, most))) return false
    if (!isDay(pairsOf(found), i16x8(99, 99, 11, 30, 23, 59, -1, -1))) return false
    const seconds = load<u32>(p, 17)
    if ((seconds & 0xff0000ff) != 0x5a00003a) return false
    return ((seconds >>> 8) & 0xff) - 0x30 < 6 && ((seconds >>> 16) & 0xff) - 0x30 < 10
  }
  return isDateTime(p + 1, 20)
}
