import type { Notion } from '../settings/setting.ts'

/** What the check of a draft found: a fault stands in the way of publishing, a warning does not. */
export interface DraftFinding {
  readonly code: string
  readonly severity: 'fault' | 'warning'
  readonly notion?: Notion
  /** JSON Pointer into the schema of the draft. */
  readonly pointer?: string
  /** The version that it was held against. */
  readonly version?: number
  readonly nl: string
  readonly en: string
  /** A made-up document that shows what breaks. */
  readonly witness?: unknown
}
