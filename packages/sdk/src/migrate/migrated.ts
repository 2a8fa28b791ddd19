/** Something that the other version cannot say: which place, which term and why, never the value. */
export interface Loss {
  readonly code: 'sdk/no-counterpart'
  /** JSON Pointer (RFC 6901) in the message that was migrated. */
  readonly at: string
  /** Key of the glossary term of that place. */
  readonly term: string
  readonly nl: string
  readonly en: string
}

/** The outcome of a migration: the message in the other version, with everything that it could not keep. */
export type Migrated<T> =
  | { readonly ok: true; readonly value: T; readonly losses: readonly Loss[] }
  /** Nothing was left that the other version can say. */
  | { readonly ok: false; readonly losses: readonly Loss[] }
