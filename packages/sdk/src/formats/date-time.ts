import { startsWithDate } from './date.ts'
import { isDigits, twoDigits } from './digits.ts'

/** Where the seconds end in `2026-01-31T23:59:59`. */
const secondsEnd = 19
const longestFraction = 9

/**
 * A moment as RFC 3339 writes it (date-time), in the spelling every reader accepts: upper case, seconds up to 59,
 * at most nine decimals, and an offset that is known.
 */
export function isDateTime(value: string): boolean {
  if (value.length <= secondsEnd || value[10] !== 'T' || !startsWithDate(value)) return false
  return isTime(value, 11, 23) && isSeconds(value) && isOffset(value, fractionEnd(value))
}

/** Hours and minutes with a colon between them. */
function isTime(value: string, at: number, lastHour: number): boolean {
  const hours = twoDigits(value, at)
  const minutes = twoDigits(value, at + 3)
  return hours >= 0 && hours <= lastHour && minutes >= 0 && minutes <= 59 && value[at + 2] === ':'
}

function isSeconds(value: string): boolean {
  const seconds = twoDigits(value, 17)
  // No leap second: JavaScript, Java and SQL have no moment for it, so it would move on the way.
  return seconds >= 0 && seconds <= 59 && value[16] === ':'
}

/** Where the fraction ends, or past the end of the value if it is malformed. */
function fractionEnd(value: string): number {
  if (value[secondsEnd] !== '.') return secondsEnd
  let i = secondsEnd + 1
  while (isDigits(value, i, i + 1)) i += 1
  const digits = i - secondsEnd - 1
  return digits >= 1 && digits <= longestFraction ? i : value.length
}

function isOffset(value: string, at: number): boolean {
  const sign = value[at]
  if (sign === 'Z') return value.length === at + 1
  if (value.length !== at + 6 || !isTime(value, at + 1, 23)) return false
  // RFC 3339, section 4.3: -00:00 says that the local offset is unknown.
  return sign === '+' || (sign === '-' && (twoDigits(value, at + 1) > 0 || twoDigits(value, at + 4) > 0))
}
