import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'

/** A code that tells something of another data group: who may not read that group, may not see what holds the code. */
export interface Verraad {
  readonly codelijst: string
  readonly waarde: string
  readonly gegevensgroep: Bevoegdheid['gegevensgroep']
  readonly motivering: { readonly nl: string; readonly en: string }
}

/** The rows that decide, checked and never to change. */
export interface Policy {
  readonly version: string
  /** SHA-256 over the canonical JSON of rows and telling codes, in hexadecimal. */
  readonly hash: string
  readonly rows: readonly Bevoegdheid[]
  readonly verraad: readonly Verraad[]
  /** The rows of a role; none for a role nobody knows. */
  rowsOf(rol: string): readonly Bevoegdheid[]
}
