/** Why no verdict can be given; a value in the answer, never an exception for the caller. */
export type TroubleCode =
  | 'budget-steps'
  | 'budget-time'
  | 'keyword-unsupported'
  | 'pattern-not-regular'
  | 'reference-unresolved'
  | 'dialect-unknown'
  | 'schema-invalid'
  | 'too-deep'
  | 'too-large'
  | 'judge-disagrees'

/** A reason for `unknown`, with the schema and the place in it when one place is to blame. */
export interface CompatIssue {
  readonly code: TroubleCode
  readonly schema?: 'from' | 'to'
  readonly at?: string
  readonly keyword?: string
}

/** Carries an issue out of the depth of the procedure to compare(), which turns it into a value. */
export class TroubleError extends Error {
  readonly code: TroubleCode
  readonly issue: CompatIssue
  constructor(issue: CompatIssue) {
    super(issue.code)
    this.code = issue.code
    this.issue = issue
  }
}
