/** A JSON Schema that is not ours, with the documents that it may refer to; nothing else is ever looked up. */
export interface ForeignSchema {
  /** As a report calls it: its `$id`, else the file or address that it came from. */
  readonly name: string
  readonly text: string
  readonly others: readonly ForeignDocument[]
}

/** A schema document that others refer to. */
export interface ForeignDocument {
  readonly uri: string
  readonly text: string
}

/** What a document is mapped to: a type of ours by its label, or another schema by its name. */
export type SchemaName =
  { readonly kind: 'foreign'; readonly name: string } | { readonly kind: 'own'; readonly label: string }

/** All about schemas that are not ours; plain data, so that a worker can have it. */
export interface ForeignSchemas {
  readonly schemas: readonly ForeignSchema[]
  /** Documents to which every schema may refer. */
  readonly shared: readonly ForeignDocument[]
  /** Name of the schema of all documents, when the user chose one. */
  readonly chosen: string | undefined
  /** From subject, `dataschema`, type of an event, or schema id, to the schema. */
  readonly map: readonly (readonly [key: string, schema: SchemaName])[]
}
