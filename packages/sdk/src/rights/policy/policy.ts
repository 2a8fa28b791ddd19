import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Vocabulary } from './vocabulary.ts'

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
  /** SHA-256 over the canonical JSON of rows and telling codes, and of the words when they are not ours, in hexadecimal. */
  readonly hash: string
  readonly rows: readonly Bevoegdheid[]
  readonly verraad: readonly Verraad[]
  /** The words that its rows, its requests and its message types use. */
  readonly vocabulary: Vocabulary
  /** The rows of a role; none for a role nobody knows. */
  rowsOf(rol: string): readonly Bevoegdheid[]
}

/** A row or a telling code as a field with a vocabulary of its own writes it: the same shape, with its own codes. */
export type InOwnWords<T> = T extends string
  ? string
  : T extends number | boolean | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly InOwnWords<Item>[]
      : { readonly [Name in keyof T]: InOwnWords<T[Name]> }
