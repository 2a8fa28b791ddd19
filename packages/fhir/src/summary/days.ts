const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** A period of which a part may be unknown or not seen. */
export interface SeenPeriod {
  readonly begindatum?: string
  readonly einddatum?: string
}

/** A day in Dutch; of a moment only its day, and a day that is not known in full as far as it is. */
export function dayInWords(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const named = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), named, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** From when to when, as far as it is known. */
export function periodInWords({ begindatum, einddatum }: SeenPeriod = {}): string | undefined {
  const from = begindatum === undefined ? [] : [`vanaf ${dayInWords(begindatum) ?? ''}`]
  const until = einddatum === undefined ? [] : [`tot en met ${dayInWords(einddatum) ?? ''}`]
  const words = [...from, ...until].join(' ')
  return words === '' ? undefined : words
}

/** Whether something was so on a day; without a period nothing says that it was not. */
export function coversDay({ begindatum, einddatum }: SeenPeriod = {}, day: string): boolean {
  return (begindatum === undefined || begindatum <= day) && (einddatum === undefined || day <= einddatum)
}
