/** The small documents that the registry keeps about itself, each kind with its own key. */
export type RecordKind =
  /** Key: `` (global), `<context>` or `<context>/<subject>`; see settings/. */
  | 'instelling'
  /** What a subject is: owner, classification, names. Key `<context>/<subject>`. */
  | 'onderwerp'
  /** A draft of a version. Key `<context>/<subject>/<draft id>`. */
  | 'concept'
  /** An API key, hashed. Key: its public id. */
  | 'sleutel'
  /** A webhook. Key: its id. */
  | 'abonnement'
  /** How far a webhook has been served. Key: the id of the webhook; `<id>/<position>` for an event that was set aside. */
  | 'aflevering'

/** A JSON document under optimistic concurrency. */
export interface StoredRecord {
  readonly kind: RecordKind
  readonly key: string
  readonly value: unknown
  /** 1 at creation, one more with every change. */
  readonly revision: number
}
