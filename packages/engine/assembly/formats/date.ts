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
