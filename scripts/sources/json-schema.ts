/** A JSON Schema object of our own subset (docs/schemas.md), with our annotation keywords. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly $comment?: string
  readonly title?: string
  readonly description?: string
  readonly 'x-en'?: string
  readonly 'x-begrip'?: string
  readonly 'x-begrippen'?: Readonly<Record<string, string>>
  readonly 'x-codelijst'?: string
  readonly 'x-gegevensgroep'?: string
  readonly 'x-over'?: string
  readonly 'x-eigenaar'?: string
  readonly 'x-ontvanger'?: readonly string[]
  readonly 'x-periode'?: string
  readonly 'x-codes'?: readonly string[]
  readonly 'x-id'?: boolean
  readonly 'x-open'?: boolean
  readonly 'x-minimum'?: boolean
  readonly 'x-verraadt-wijziging'?: boolean
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly (string | number)[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly uniqueItems?: boolean
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema | boolean
  readonly unevaluatedProperties?: boolean
}

/** A schema with the document that its local `#/...` references are read in. */
export interface Located {
  readonly schema: JsonSchema
  readonly document: JsonSchema
}

/** All schema documents by `$id`, to follow references in without any network. */
export type SchemaSet = ReadonlyMap<string, JsonSchema>

export function schemaSet(documents: Iterable<JsonSchema>): SchemaSet {
  const set = new Map<string, JsonSchema>()
  for (const document of documents) if (document.$id !== undefined) set.set(document.$id, document)
  return set
}

/** Thrown when a `$ref` in our own sources leads nowhere. */
export class ReferenceUnresolvedError extends Error {
  readonly code = 'sources/reference-unresolved'
  constructor(reference: string) {
    super(`No schema or definition at ${reference}`)
  }
}

/** Follows `$ref` (absolute `$id`, or `#/...` within the document) until a schema without one. */
export function follow(set: SchemaSet, from: Located): Located {
  let at = from
  const seen = new Set<JsonSchema>()
  while (at.schema.$ref !== undefined) {
    if (seen.has(at.schema)) throw new ReferenceUnresolvedError(at.schema.$ref)
    seen.add(at.schema)
    at = target(set, at, at.schema.$ref)
  }
  return at
}

function target(set: SchemaSet, from: Located, reference: string): Located {
  const [id = '', fragment = ''] = reference.split('#')
  const document = id === '' ? from.document : set.get(id)
  const name = fragment.split('/')[2]
  const schema = fragment === '' ? document : name === undefined ? undefined : document?.$defs?.[name]
  if (document === undefined || schema === undefined) throw new ReferenceUnresolvedError(reference)
  return { schema, document }
}
