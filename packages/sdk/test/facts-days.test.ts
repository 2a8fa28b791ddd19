import { ageBand, dutchDayOf } from '@samenspraak/sdk/facts'
import { expect, test } from 'vitest'

const day = 86_400_000

test.each([
  ['a moment in winter is one hour later here', '2026-01-31T22:59:59Z', '2026-01-31'],
  ['an hour before midnight UTC in winter it is the next day here', '2026-01-31T23:00:00Z', '2026-02-01'],
  ['in summer it is the next day two hours before midnight UTC', '2026-06-30T22:00:00Z', '2026-07-01'],
  ['just before that it is not', '2026-06-30T21:59:59.999999999Z', '2026-06-30'],
  ['an offset of somewhere else is counted back', '2026-07-01T04:30:00+06:30', '2026-07-01'],
  ['an offset to the west is counted on', '2026-06-30T17:00:00-05:00', '2026-07-01'],
  ['on the day the summer starts midnight is still winter', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['the evening of that day is summer', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['on the day the winter starts midnight is still summer', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['the evening of that day is winter', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['a leap day is a day', '2028-02-28T23:00:00Z', '2028-02-29'],
  ['a text without an offset is no moment', '2026-01-31T23:00:00', undefined],
  ['a day is no moment', '2026-01-31', undefined],
  ['after the last day that can be written there is none', '9999-12-31T23:30:00Z', undefined],
])('%s', (_title, moment, expected) => {
  expect(dutchDayOf(moment)).toBe(expected)
})

test('every hour around the changes of the clock from 1996 to 2037 falls on the day that the time zone data give', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
  const differences: string[] = []
  for (let year = 1996; year <= 2037; year += 1) {
    for (const start of [
      Date.UTC(year, 2, 24),
      Date.UTC(year, 9, 24),
      Date.UTC(year, 5, 30),
      Date.UTC(year, 11, 30),
    ]) {
      for (let at = start; at < start + 9 * day; at += 3_599_000) {
        const moment = new Date(at).toISOString()
        if (dutchDayOf(moment) !== format.format(at)) differences.push(moment)
      }
    }
  }
  expect(differences).toEqual([])
})

test.each([
  ['the day before the twelfth birthday is under 12', '2014-11-23', '2026-11-22', 'onder-12'],
  ['the twelfth birthday itself is 12', '2014-11-22', '2026-11-22', '12-tot-16'],
  ['the day before the sixteenth birthday is under 16', '2010-11-23', '2026-11-22', '12-tot-16'],
  ['the sixteenth birthday itself is 16', '2010-11-22', '2026-11-22', '16-tot-18'],
  ['the day before the eighteenth birthday is a minor', '2008-11-23', '2026-11-22', '16-tot-18'],
  ['the eighteenth birthday itself is an adult', '2008-11-22', '2026-11-22', '18-en-ouder'],
  ['born on a leap day is not older on 28 February', '2012-02-29', '2030-02-28', '16-tot-18'],
  ['born on a leap day is older on 1 March', '2012-02-29', '2030-03-01', '18-en-ouder'],
  ['born on a leap day is older on the next leap day', '2012-02-29', '2024-02-29', '12-tot-16'],
  ['somebody is in a band on the day of birth', '2026-11-22', '2026-11-22', 'onder-12'],
  ['a birth still to come has no band', '2026-11-23', '2026-11-22', 'onbekend'],
  ['a year far enough back is enough', '1951', '2026-11-22', '18-en-ouder'],
  ['a year in which the birthday decides is not', '2008', '2026-11-22', 'onbekend'],
  ['on the last day of the year the year decides', '2008', '2026-12-31', '18-en-ouder'],
  ['a month that has gone by is enough', '2008-10', '2026-11-22', '18-en-ouder'],
  ['the month itself is not', '2008-11', '2026-11-22', 'onbekend'],
  ['the last day of the month is', '2008-11', '2026-11-30', '18-en-ouder'],
  ['a child born somewhere this year is under 12', '2026', '2026-11-22', 'onder-12'],
  ['a year to come has no band', '2027', '2026-11-22', 'onbekend'],
  ['a day that does not exist has no band', '2010-02-30', '2026-11-22', 'onbekend'],
  ['the year nought has no band', '0000', '2026-11-22', 'onbekend'],
  ['nobody is 200', '1826', '2026-11-22', 'onbekend'],
  ['a day that is no date has no band', '1990-01-01', '2026-11-31', 'onbekend'],
  ['an empty date has no band', '', '2026-11-22', 'onbekend'],
])('%s', (_title, geboortedatum, op, expected) => {
  expect(ageBand(geboortedatum, op)).toBe(expected)
})

test('an incomplete date gives a band exactly when every day that it can be gives that band', () => {
  const differences: string[] = []
  for (const op of [
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2025-02-28',
    '2025-03-01',
    '2026-12-31',
    '2026-04-30',
  ]) {
    for (let year = 2004; year <= 2016; year += 1) {
      for (const month of ['', '-02', '-03', '-04', '-12']) {
        const bands = new Set(daysOf(`${year}${month}`).map((birth) => ageBand(birth, op)))
        const [only = 'onbekend'] = bands
        if (ageBand(`${year}${month}`, op) !== (bands.size === 1 ? only : 'onbekend'))
          differences.push(`${year}${month} on ${op}`)
      }
    }
  }
  expect(differences).toEqual([])
})

function daysOf(incomplete: string): readonly string[] {
  const days: string[] = []
  const year = Number(incomplete.slice(0, 4))
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
    const text = new Date(at).toISOString().slice(0, 10)
    if (text.startsWith(incomplete)) days.push(text)
  }
  return days
}
