import { dateText, dayOf, momentText } from './dates.ts'
import type { Day } from './dates.ts'
import type { Making, Siblings } from './making.ts'
import { below, between, chance, pick } from './random.ts'
import type { Place } from './schema.ts'

/** The versions of the acts that a ground is read in. */
const lawDates = ['2026-01-01', '2026-07-01'] as const

/** Six weeks for an objection (Awb 6:7). */
const objectionDays = 42

/** A date after everything that the object already says, for schemas name dates in the order of events. */
export function makeDate(making: Making, { property, owner }: Place, siblings: Siblings): string {
  const { random, day } = making
  if (property === 'peildatum' && owner === 'grondslag') return pick(random, lawDates)
  const latest = latestAmong(siblings)
  if (property === 'bezwaarTot') return dateText((latest ?? day) + objectionDays)
  if (property === 'einddatum' || property === 'geldigTot')
    return dateText((latest ?? day) + between(random, 60, 400))
  if (property === 'begindatum' || property === 'vanaf') return dateText(day - below(random, 60))
  return dateText(latest === undefined ? day + below(random, 20) : latest + below(random, 10))
}

/** A moment in office hours, likewise; a record is written after what it records. */
export function makeMoment(making: Making, { property }: Place, siblings: Siblings): string {
  const { random, day } = making
  const later = property === 'vastgelegdOp' ? between(random, 60, 90) : below(random, 50)
  return momentText((latestAmong(siblings) ?? day) + later, below(random, 600))
}

/** `1956-04-12`, and now and then no more than the year or the month is known. */
export function makeIncompleteDate(making: Making, { property }: Place): string {
  const { random, day } = making
  const whole = property === 'geboortedatum' ? dateText(day - between(random, 200, 95 * 365)) : dateText(day)
  return chance(random, 0.08) ? whole.slice(0, pick(random, [4, 7])) : whole
}

function latestAmong(siblings: Siblings): Day | undefined {
  let latest: Day | undefined
  for (const value of siblings.values()) {
    if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(?:T|$)/.test(value)) continue
    const day = dayOf(value)
    if (latest === undefined || day > latest) latest = day
  }
  return latest
}
