import type { Text } from '../language.ts'
import type { Trouble } from '../trouble.ts'

/** One line of a report: a place, a rule and a term, never a value or a key of the document, unless that was asked. */
export interface Finding extends Text {
  readonly file: string
  /** Number of the document in the file, from 1; blank lines do not count. */
  readonly record: number
  readonly line: number
  readonly column: number
  /** JSON Pointer (RFC 6901) in the document. */
  readonly at: string
  readonly code: string
  readonly term: string | null
  /** What stands there, in JSON; only with `--show-values`. */
  readonly value?: string
  /** A warning leaves the document right; a finding of which nothing is said is an error. */
  readonly severity?: 'warning'
}

/** Whether a document with these findings is wrong, and not only warned of. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity !== 'warning')
}

/** Trouble with an input as a whole. */
export interface Problem {
  readonly file: string
  readonly trouble: Trouble
}

/** A problem makes an answer incomplete; a warning does not. */
export interface GradedProblem extends Problem {
  readonly severity: 'error' | 'warning'
}
