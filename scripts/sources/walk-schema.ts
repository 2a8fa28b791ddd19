import type { JsonSchema } from './json-schema.ts'

/** What a subschema is to the schema around it. */
export type Role = 'root' | 'definition' | 'property' | 'items' | 'variant'

export interface Visited {
  readonly schema: JsonSchema
  readonly role: Role
  /** JSON Pointer in the document. */
  readonly at: string
  /** The key in `properties` or `$defs`, when there is one. */
  readonly name: string | undefined
}

/** Every subschema that describes data, from the root down; the tests of `if` are left out. */
export function* walkSchema(
  schema: JsonSchema,
  role: Role = 'root',
  at = '',
  name?: string,
): Generator<Visited> {
  yield { schema, role, at, name }
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    yield* walkSchema(property, 'property', `${at}/properties/${key}`, key)
  }
  if (schema.items !== undefined) yield* walkSchema(schema.items, 'items', `${at}/items`)
  for (const [index, variant] of (schema.oneOf ?? []).entries()) {
    yield* walkSchema(variant, 'variant', `${at}/oneOf/${index}`)
  }
  for (const [key, definition] of Object.entries(schema.$defs ?? {})) {
    yield* walkSchema(definition, 'definition', `${at}/$defs/${key}`, key)
  }
}
