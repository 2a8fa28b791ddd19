import { isDate } from '../../formats/index.ts'
import { no, truthOf, unknown } from './truth.ts'
import type { Truth } from './truth.ts'

/** Whether a period covers a day: `{ begindatum, einddatum? }`, where no last day means that it goes on. */
export type Covers = (period: unknown) => Truth

/** Asks of periods whether they cover this day, or ended at most so many days before it. */
export function coversDay(op: string, daysAfter = 0): Covers {
  const earliestEnd = dayBefore(op, daysAfter)
  return (period) => {
    if (earliestEnd === undefined || typeof period !== 'object' || period === null) return unknown
    const begindatum = 'begindatum' in period ? period.begindatum : undefined
    const einddatum = 'einddatum' in period ? period.einddatum : undefined
    if (!isDay(begindatum) || (einddatum !== undefined && !isDay(einddatum))) return unknown
    if (begindatum > op) return no
    return truthOf(einddatum === undefined || einddatum >= earliestEnd)
  }
}

const millisecondsInDay = 86_400_000
const firstDay = Date.parse('0000-01-01T00:00:00Z')

function dayBefore(day: string, days: number): string | undefined {
  if (!isDay(day) || !Number.isInteger(days) || days < 0) return undefined
  const moment = Date.parse(`${day}T00:00:00Z`) - days * millisecondsInDay
  return new Date(Math.max(moment, firstDay)).toISOString().slice(0, 10)
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isDate(value)
}
