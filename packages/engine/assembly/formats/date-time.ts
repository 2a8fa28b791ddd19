import { startsWithDate } from './date'
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
