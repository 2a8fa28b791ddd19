import { twoDigits } from './digits.ts'

const daysInMonth: readonly number[] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day that exists, from 0001-01-01 to 9999-12-31, as RFC 3339 writes it (full-date). */
export function isDate(value: string): boolean {
  return value.length === 10 && startsWithDate(value)
}

/** Whether the first ten characters are such a day. */
export function startsWithDate(value: string): boolean {
  const century = twoDigits(value, 0)
  const yearOfCentury = twoDigits(value, 2)
  const month = twoDigits(value, 5)
  const day = twoDigits(value, 8)
  if (century < 0 || yearOfCentury < 0 || month < 1 || day < 1) return false
  if (value[4] !== '-' || value[7] !== '-') return false
  const year = century * 100 + yearOfCentury
  return year > 0 && (day <= (daysInMonth[month] ?? 0) || (month === 2 && day === 29 && isLeapYear(year)))
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
