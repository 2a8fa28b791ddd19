/** A registered schema with everything that its references name; nothing else is ever looked up. */
export interface SchemaBundle {
  /** Equal keys mean equal text and documents: what a compiled schema is kept under. */
  readonly key: string
  readonly text: string
  /** What relative references stand on when the schema has no URI of its own. */
  readonly base?: string
  /** Other schemas by the absolute URI that a `$ref` comes to, or by the name that stands there. */
  readonly documents: readonly { readonly uri: string; readonly text: string }[]
}
