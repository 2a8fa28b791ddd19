/** Where in a request something is wrong. */
export type RequestPart = 'body' | 'query' | 'path' | 'header'

/** One thing that is wrong with a request, in the shape of our answers. */
export interface Violation {
  readonly code: string
  readonly in?: RequestPart
  /** JSON Pointer into the body, or the name of a parameter or header. */
  readonly plaats?: string
  readonly nl: string
  readonly en: string
}

/** Why a request is not carried out: one heading, and everything that is wrong. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly nl: string
  readonly en: string
  readonly violations: readonly Violation[]
}

/** A value, or the problem that stands in its way. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

/** A problem as an answer. */
export function problem(
  status: number,
  text: { readonly code: string; readonly nl: string; readonly en: string },
  violations: readonly Violation[] = [],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { status, ...text, violations } }
}

/** The request itself cannot be understood. */
export function badRequest(violations: readonly Violation[]): {
  readonly ok: false
  readonly problem: Problem
} {
  return problem(
    400,
    { code: 'request-invalid', nl: 'Het verzoek klopt niet.', en: 'The request is not right.' },
    violations,
  )
}
