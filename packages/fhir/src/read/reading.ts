import { issue } from '../issue.ts'
import type { FhirIssue, FhirIssueCode } from '../issue.ts'
import type { DocumentSheet } from '../row.ts'
import type { BundleIndex } from './bundle-index.ts'
import type { Cursor, Mark, Source } from './cursor.ts'

/** What is known while a Bundle is read. */
export interface Reading {
  readonly index: BundleIndex
  readonly documents: readonly DocumentSheet[]
  readonly issues: FhirIssue[]
  readonly taken: Mark[]
  /** Where in the document each resource was met, as the writer counts: relative to the object that is being read. */
  readonly links: Link[]
  /** What references name, by our id of it. */
  readonly named: Map<string, Source>
  /** Whom the document at hand is about. */
  subject: readonly string[]
}

/** A resource and the place in the document that it is written for. */
export interface Link {
  readonly resource: Cursor
  readonly pointer: string
}

/** Notes an issue about what stands under a cursor. */
export function report(reading: Reading, code: FhirIssueCode, cursor: Cursor): void {
  reading.issues.push(issue(code, `/entry/${cursor.source.index}/resource${cursor.path}`))
}

/** Tries a way of reading; what it noted counts only when it gives a value, but a warning about the meaning always does. */
export function attempt<T>(reading: Reading, read: () => T | undefined): T | undefined {
  const issues = reading.issues.length
  const taken = reading.taken.length
  const links = reading.links.length
  const value = read()
  if (value === undefined) {
    const warnings = reading.issues.splice(issues).filter(({ code }) => code === 'fhir/modifier-unknown')
    reading.issues.push(...warnings)
    reading.taken.length = taken
    reading.links.length = links
  }
  return value
}
