/** Why the registry does not do what was asked; every code has one HTTP answer in each of the APIs. */
export type RefusalCode =
  // The schema itself.
  | 'schema-missing'
  | 'schema-type-refused'
  | 'schema-too-large'
  | 'schema-too-deep'
  | 'schema-not-json'
  | 'schema-duplicate-key'
  | 'schema-dangerous-key'
  | 'schema-no-schema'
  | 'schema-dialect-unknown'
  | 'schema-keyword-invalid'
  | 'schema-pattern-invalid'
  | 'schema-reference-unresolved'
  | 'schema-reference-endless'
  | 'schema-text-unreadable'
  | 'schema-number-inexact'
  // What goes with it.
  | 'reference-missing'
  | 'reference-limit'
  | 'reference-conflict'
  | 'metadata-invalid'
  | 'rule-set-invalid'
  | 'next-version-expected'
  | 'label-taken'
  | 'id-taken'
  | 'incompatible'
  | 'rights-widened'
  // What is looked for.
  | 'subject-invalid'
  | 'subject-unknown'
  | 'version-invalid'
  | 'version-unknown'
  | 'schema-unknown'
  | 'entity-unknown'
  | 'level-not-set'
  | 'mode-not-set'
  // What is deleted.
  | 'subject-deleted-already'
  | 'subject-not-deleted-yet'
  | 'version-deleted-already'
  | 'version-not-deleted-yet'
  | 'version-referenced'
  | 'context-not-empty'
  // How the registry is set.
  | 'level-invalid'
  | 'mode-invalid'
  | 'setting-invalid'
  | 'not-permitted'
  | 'not-forwarded'
  // The request.
  | 'request-invalid'
  | 'webhook-address-private'
  | 'unauthenticated'
  | 'forbidden'
  | 'busy'

/** Expected trouble, told to whoever asked; it names places and rules, never the contents of documents. */
export interface Refusal {
  readonly code: RefusalCode
  /** JSON Pointer into the schema, when one place is to blame. */
  readonly pointer?: string
  readonly nl: string
  readonly en: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** At least one reason; all that could be found in one look. */
export type Refusals = readonly [Refusal, ...Refusal[]]

/** A value, or why there is none. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusals: Refusals }

/** What was asked for. */
export function given<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

/** An outcome without a value, for these reasons. */
export function refused(...refusals: Refusals): { readonly ok: false; readonly refusals: Refusals } {
  return { ok: false, refusals }
}

/** The reasons of a list as an outcome; undefined when the list is empty. */
export function refusedIfAny(
  refusals: readonly Refusal[],
): { readonly ok: false; readonly refusals: Refusals } | undefined {
  const [first, ...others] = refusals
  return first === undefined ? undefined : refused(first, ...others)
}
