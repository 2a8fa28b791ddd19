/** A first day and, when the end is fixed, a last day that still counts: the building block `periode`. */
export interface Period {
  readonly begindatum: string
  readonly einddatum?: string
}

/** Whether a day falls in a period, its first and its last day included. */
export function covers({ begindatum, einddatum }: Period, day: string): boolean {
  return begindatum <= day && (einddatum === undefined || day <= einddatum)
}
