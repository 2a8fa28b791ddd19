const millisecondsInDay = 86_400_000

/** A day as the number of days since 1970-01-01, so that days can be added and compared. */
export type Day = number

/** The day of a text that starts with a date. */
export function dayOf(text: string): Day {
  return Math.floor(Date.parse(text) / millisecondsInDay)
}

/** `2026-03-31` */
export function dateText(day: Day): string {
  return new Date(day * millisecondsInDay).toISOString().slice(0, 10)
}

/** `2026-03-31T09:30:00Z`, in office hours; `minutes` counts from eight o'clock. */
export function momentText(day: Day, minutes: number): string {
  const time = 8 * 60 + (minutes % 600)
  return `${dateText(day)}T${twoDigits(Math.floor(time / 60))}:${twoDigits(time % 60)}:00Z`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
