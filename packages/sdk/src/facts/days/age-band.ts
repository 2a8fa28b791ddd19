import { isDate } from '../../formats/index.ts'

/** An age band as the code list `leeftijdsgroep` has it. */
export type AgeBand = 'onder-12' | '12-tot-16' | '16-tot-18' | '18-en-ouder'

const oldestEver = 130

/**
 * The age band of a resident on a day. When only the year, or year and month, of birth are known, the oldest and the
 * youngest possible age must fall in one band; otherwise, and for a birth after that day, it is `onbekend`. Who was born
 * on 29 February grows older on 1 March in other years.
 */
export function ageBand(geboortedatum: string, op: string): AgeBand | 'onbekend' {
  const span = birthSpan(geboortedatum)
  if (span === undefined || !isDate(op) || span.first > op) return 'onbekend'
  const oldest = bandOf(ageOn(span.first, op))
  const youngest = bandOf(ageOn(span.last, op))
  return oldest === youngest ? oldest : 'onbekend'
}

/** The first and the last day on which somebody can have been born. */
function birthSpan(text: string): { readonly first: string; readonly last: string } | undefined {
  const month = text.length === 4 ? { first: `${text}-01`, last: `${text}-12` } : { first: text, last: text }
  const first = text.length === 10 ? text : `${month.first}-01`
  const last = text.length === 10 ? text : lastDayOf(month.last)
  return isDate(first) && isDate(last) ? { first, last } : undefined
}

function lastDayOf(month: string): string {
  return [31, 30, 29].map((day) => `${month}-${day}`).find(isDate) ?? `${month}-28`
}

function ageOn(birth: string, day: string): number {
  const birthdayToCome = day.slice(5) < birth.slice(5)
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (birthdayToCome ? 1 : 0)
}

function bandOf(age: number): AgeBand | 'onbekend' {
  if (age > oldestEver) return 'onbekend'
  if (age >= 18) return '18-en-ouder'
  if (age >= 16) return '16-tot-18'
  return age >= 12 ? '12-tot-16' : 'onder-12'
}
