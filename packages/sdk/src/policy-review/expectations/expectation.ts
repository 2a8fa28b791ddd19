/** How much of a group is shown: all, the minimum, only that it is there, only totals over many residents, or nothing. */
export type Extent = 'vol' | 'minimum' | 'bestaan' | 'totaal' | 'niets'

/**
 * One line of the table that policy staff keep: what they mean the rows to say, written down apart from the rows. Its
 * words are not yet known to be codes.
 */
export interface Expectation {
  /** The number by which the line is named; it stays when other lines go. */
  readonly nummer: number
  readonly rol: string
  readonly verwerkingsdoel: string
  /** Key of the situation, whose facts stand in a file of their own. */
  readonly situatie: string
  readonly gegevensgroep: string
  readonly actie: string
  readonly antwoord: 'ja' | 'nee'
  /** How much, when the answer is yes; without it any extent will do. */
  readonly omvang?: Exclude<Extent, 'niets'> | undefined
  readonly reden: string
  /** Line of the file, for messages. */
  readonly line?: number
}

/** What an extent is called in a sentence. */
export const extentWords: Readonly<Record<Extent, { readonly nl: string; readonly en: string }>> = {
  vol: { nl: 'alles', en: 'all of it' },
  minimum: { nl: 'alleen het minimum', en: 'only the minimum' },
  bestaan: { nl: 'alleen dat het er is', en: 'only that it is there' },
  totaal: { nl: 'alleen totalen', en: 'only totals' },
  niets: { nl: 'niets', en: 'nothing' },
}
