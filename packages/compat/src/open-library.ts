import type { CompareOptions } from './comparison.ts'
import type { Dialect } from './read/dialect.ts'
import type { Library } from './read/references.ts'

/** What a library is opened with. */
export interface OpenLibraryOptions {
  readonly documents: NonNullable<CompareOptions['documents']>['from']
  /** For documents that do not name their own. */
  readonly dialect: Dialect
  readonly formats: CompareOptions['formats']
}

/** A library in which nothing was looked up yet; the only place that knows what one starts as. */
export function openLibrary({ documents, dialect, formats }: OpenLibraryOptions): Library {
  return {
    resources: { byUri: new Map(), byRoot: new Map() },
    documents: new Map(Object.entries(documents ?? {})),
    used: new Map(),
    dialect,
    formats: formats === 'assertion',
    followed: new Map(),
  }
}
