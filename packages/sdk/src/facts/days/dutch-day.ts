import { isDate, isDateTime } from '../../formats/index.ts'

const hour = 3_600_000
const march = 2
const october = 9

/**
 * The calendar day in the Netherlands on which a moment with an offset falls; undefined for a text that is no moment.
 * Counted with the rule of Directive 2000/84/EC (in force as such since 1996), so the time zone data, the locale and the
 * clock of the machine play no part.
 */
export function dutchDayOf(moment: string): string | undefined {
  if (!isDateTime(moment)) return undefined
  // Decimals of a second change no day; without them the text is one that every engine reads alike.
  const utc = Date.parse(`${moment.slice(0, 19)}${moment.endsWith('Z') ? 'Z' : moment.slice(-6)}`)
  const day = new Date(utc + (isSummerTime(utc) ? 2 : 1) * hour).toISOString().slice(0, 10)
  return isDate(day) ? day : undefined
}

/** From the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
function isSummerTime(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear()
  return utc >= lastSunday(year, march) && utc < lastSunday(year, october)
}

/** For months of 31 days. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * hour
}
