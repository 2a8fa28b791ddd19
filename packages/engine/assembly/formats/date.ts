import { twoDigits } from './digits'

/** A day that exists, from 0001-01-01 on: ten bytes. */
export function startsWithDate(p: usize): boolean {
  const century = twoDigits(p)
  const yearOfCentury = twoDigits(p + 2)
  const month = twoDigits(p + 5)
  const day = twoDigits(p + 8)
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return false
  if (load<u8>(p, 4) != 0x2d || load<u8>(p, 7) != 0x2d) return false
  const year = century * 100 + yearOfCentury
  return year > 0 && day <= daysOf(month, year)
}

function daysOf(month: i32, year: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
}

/** Whether a date stands between quotes here. */
// @inline
export function isDateWithin(p: usize): boolean {
  if (load<u8>(p) != 0x22 || load<u8>(p, 11) != 0x22) return false
  if (ASC_FEATURE_SIMD) {
    const found = i8x16.sub(
      v128.load(p, 1),
      i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0, 0, 0, 0, 0, 0),
    )
    const most = i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1)
    return (
      i8x16.all_true(i8x16.le_u(found, most)) && isDay(pairsOf(found), i16x8(99, 99, 11, 30, -1, -1, -1, -1))
    )
  }
  return startsWithDate(p + 1)
}

/** Century, year, month, day, hours and minutes of ten digits in their places, or sixteen, each in sixteen bits. */
// @inline
export function pairsOf(digits: v128): v128 {
  const pairs = v128.shuffle<u8>(digits, digits, 0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 0, 1, 0, 1)
  const tens = v128.and(pairs, i16x8.splat(0xff))
  return i16x8.add(i16x8.mul(tens, i16x8.splat(10)), i16x8.shr_u(pairs, 8))
}

/** Whether they are a day that exists; they may be so much above the least there is. */
// @inline
export function isDay(numbers: v128, most: v128): boolean {
  const least = i16x8(0, 0, 1, 1, 0, 0, 0, 0)
  if (!i16x8.all_true(i16x8.le_u(i16x8.sub(numbers, least), most))) return false
  const year = <i32>i16x8.extract_lane_u(numbers, 0) * 100 + <i32>i16x8.extract_lane_u(numbers, 1)
  const day = <i32>i16x8.extract_lane_u(numbers, 3)
  return year > 0 && (day <= 28 || day <= daysOf(<i32>i16x8.extract_lane_u(numbers, 2), year))
}
