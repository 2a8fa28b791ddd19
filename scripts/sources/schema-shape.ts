import { follow } from './json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from './json-schema.ts'

/** The property that tells the variants of a union apart: the one that the union itself requires. */
export function tagOf(union: JsonSchema): string {
  return union.required?.[0] ?? ''
}

/** When `property` equals `value`, those in `required` must be there; if not, those in `otherwise`. */
export interface RequiredIf {
  readonly property: string
  readonly value: string | number | boolean
  readonly required: readonly string[]
  readonly otherwise: readonly string[] | RequiredIf
}

/** The condition of an `if`/`then`/`else` that only makes properties required; `else` may hold the next one. */
export function conditionOf(schema: JsonSchema): RequiredIf | undefined {
  const [property, test] = Object.entries(schema.if?.properties ?? {})[0] ?? []
  if (property === undefined || test?.const === undefined) return undefined
  const otherwise = typeof schema.else === 'object' ? schema.else : {}
  return {
    property,
    value: test.const,
    required: schema.then?.required ?? [],
    otherwise: conditionOf(otherwise) ?? otherwise.required ?? [],
  }
}

/**
 * The properties of an object, or of all variants of a union together. Where variants call a shared property by
 * different titles, only the term is left to call it by: the label must be true of every variant.
 */
export function propertiesOf(set: SchemaSet, { schema, document }: Located): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>()
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    found.set(name, { schema: property, document })
  for (const variant of schema.oneOf ?? []) {
    const located = follow(set, { schema: variant, document })
    for (const [name, property] of propertiesOf(set, located)) {
      const known = found.get(name)
      const differs = known !== undefined && known.schema.title !== property.schema.title
      found.set(
        name,
        differs ? { ...known, schema: { ...known.schema, title: '', 'x-en': '' } } : (known ?? property),
      )
    }
  }
  return found
}
