/** One thing that is wrong with a document: the place and the rule, never a value or an unknown key of the document. */
export interface ValidationIssue {
  /** `json/…` as the SDK reads JSON, `sdk/…` for the rules the SDK knows too, `schema/…` for the others. */
  readonly code: string
  /** The keyword of JSON Schema that is broken; absent when the text is no JSON that all readers understand alike. */
  readonly keyword?: string
  /** JSON Pointer (RFC 6901); it stops above the first key that the schema does not name, which may be personal data. */
  readonly at: string
  /** Key of the glossary term of the place, when the schema says so (`x-begrip`). */
  readonly term?: string
  readonly nl: string
  readonly en: string
}

/** What is said of one document. */
export type DocumentVerdict =
  | { readonly outcome: 'valid' }
  | {
      readonly outcome: 'invalid'
      readonly issues: readonly ValidationIssue[]
      /** True when there may be more issues than are listed. */
      readonly truncated: boolean
    }
  /** The document costs more time or memory than one document may. */
  | { readonly outcome: 'too-heavy' }
  /** Too many documents before it were too heavy, so this one was not looked at. */
  | { readonly outcome: 'not-judged' }

/** Why a schema cannot be used to validate with. */
export type SchemaTrouble =
  'schema/invalid' | 'schema/dialect-unknown' | 'schema/reference-unresolved' | 'schema/too-heavy'

/** What is said of some documents: one verdict each in their order, or why the schema cannot judge any. */
export type DocumentsOutcome =
  | { readonly outcome: 'judged'; readonly verdicts: readonly DocumentVerdict[] }
  | { readonly outcome: 'schema-unusable'; readonly trouble: SchemaTrouble; readonly at?: string }
  /** All workers are at work and the queue is full: try again. */
  | { readonly outcome: 'busy' }
