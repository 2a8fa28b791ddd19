/** A version of a subject that a schema builds on; `name` is the `$ref` (or its `$id`) that stands in the schema. */
export interface Reference {
  readonly name: string
  readonly subject: string
  readonly version: number
}

/** Metadata as Kafka clients send it beside a schema; opaque to us except for lookups by property. */
export interface ContentMetadata {
  readonly properties?: Readonly<Record<string, string>>
  readonly tags?: Readonly<Record<string, readonly string[]>>
  readonly sensitive?: readonly string[]
}

/** What is registered: the schema with all that belongs to its identity. */
export interface NewContent {
  /** The JSON text as it was sent first; whoever sends the same content in another order or layout gets this text. */
  readonly text: string
  /** SHA-256 in hex over the schema in RFC 8785 form: the public name of the schema's content. */
  readonly schemaHash: string
  /** SHA-256 in hex over schemaHash, references, metadata and rules together: equal identity is one content, one id. */
  readonly identity: string
  readonly references: readonly Reference[]
  readonly metadata?: ContentMetadata
  /** Migration and domain rules as clients send them; kept and given back, never run here. */
  readonly ruleSet?: unknown
}

/** A registered content: immutable, with the names that never change and are never used again. */
export interface Content extends NewContent {
  readonly id: number
  readonly guid: string
}
