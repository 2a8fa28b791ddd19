/** Why a schema does not flatten. */
export type RefusalReason =
  | 'closed-in-part'
  | 'condition-too-rich'
  | 'format-unknown'
  | 'keyword-malformed'
  | 'keyword-unsupported'
  | 'nested-too-deep'
  | 'object-too-wide'
  | 'pattern-invalid'
  | 'property-differs'
  | 'property-forbidden'
  | 'reference-unresolved'
  | 'required-unknown'
  | 'type-missing'
  | 'type-unsupported'
  | 'union-without-tag'
  | 'values-mixed'

/** The first place that does not flatten. */
export interface Refusal {
  /** JSON Pointer through the schema; a reference is followed as if its target stood there. */
  readonly pointer: string
  readonly keyword: string
  readonly reason: RefusalReason
}

/** Leaves the recursion of `flatten`, which catches it and answers with the refusal. */
export class RefusedError extends Error {
  readonly code = 'engine/refused'
  readonly refusal: Refusal
  constructor(pointer: string, keyword: string, reason: RefusalReason) {
    super(`${reason}: ${pointer}/${keyword}`)
    this.refusal = { pointer, keyword, reason }
  }
}
