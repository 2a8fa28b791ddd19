import { gemeenteCodes } from './gemeente-codes.ts'

/** A municipality as CBS lists it. */
export interface Gemeente {
  /** Four digits of CBS. */
  readonly code: string
  readonly naam: string
  readonly provincie: string
}

const unknown = {
  nl: 'Geen gemeente heeft deze code in de indeling van het CBS van 1-1-2026; Emmen is 0114',
  en: 'No municipality has this code in the CBS division of 1-1-2026; Emmen is 0114',
} as const

/** Thrown for four digits that CBS does not use as a code on 1-1-2026. */
export class GemeenteUnknownError extends Error {
  readonly code = 'sdk/gemeente-unknown'
  readonly nl: string = unknown.nl
  readonly en: string = unknown.en
  constructor() {
    super(unknown.en)
    this.name = 'GemeenteUnknownError'
  }
}

/** @throws GemeenteUnknownError when no municipality has the code. */
export function requireGemeente(code: string): Gemeente {
  const found = gemeenten.get(code)
  if (found === undefined) throw new GemeenteUnknownError()
  return found
}

/** The 342 municipalities of 1-1-2026 by code. */
export const gemeenten: ReadonlyMap<string, Gemeente> = new Map(
  Object.entries(gemeenteCodes).flatMap(([provincie, text]) =>
    text.split(/,\s+(?=\d)/).map((row) => {
      const code = row.slice(0, 4)
      return [code, { code, naam: row.slice(5), provincie }] as const
    }),
  ),
)
