import { createHash } from 'node:crypto'
import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../sources/json-schema.ts'

/** A schema as the compiler wants it: keywords of ours and of ajv that JsonSchema does not list. */
export type CompactSchema = Readonly<Record<string, unknown>>

/**
 * One self-contained schema with the same verdicts: no annotations, every reference local, equal definitions stored
 * once. Labels and terms come from the label tree, so that forty kinds of
 * id may share one definition.
 *
 * Two rewrites lean on rules that the lint holds. `unevaluatedProperties: false` becomes `additionalProperties:
 * false` (there is no `allOf`, and variants of a union are closed themselves); `if` becomes `requiredIf` (it only
 * ever makes a property required when another has a given value).
 */
export function compactSchema(set: SchemaSet, document: JsonSchema): CompactSchema {
  const definitions = new Map<string, CompactSchema>()
  const names = new Map<JsonSchema, string>()

  const definitionOf = (located: Located): string => {
    const known = names.get(located.schema)
    if (known !== undefined) return known
    const compact = compactObject(located)
    const name = createHash('sha256').update(JSON.stringify(compact)).digest('hex').slice(0, 12)
    names.set(located.schema, name)
    definitions.set(name, compact)
    return name
  }

  const compact = (from: Located): CompactSchema => {
    const located = follow(set, from)
    return from.schema.$ref === undefined
      ? compactObject(located)
      : { $ref: `#/$defs/${definitionOf(located)}` }
  }

  const compactObject = ({ schema, document }: Located): CompactSchema => {
    const result = ownKeywords(schema)
    const properties = schema.properties ?? {}
    if (schema.properties !== undefined)
      result['properties'] = mapValues(properties, (property) => compact({ schema: property, document }))
    if (schema.items !== undefined) {
      const items = { schema: schema.items, document }
      // Single values in place: then ajv looks for doubles with a table instead of comparing all pairs.
      result['items'] = isSingleValue(follow(set, items).schema)
        ? compactObject(follow(set, items))
        : compact(items)
    }
    if (schema.oneOf !== undefined) {
      // The tag itself is checked by the discriminator; a second "required" would give two issues for one fault.
      delete result['required']
      result['discriminator'] = { propertyName: tagOf(schema) }
      result['oneOf'] = schema.oneOf.map((variant) =>
        compactObject(follow(set, { schema: variant, document })),
      )
    }
    return result
  }

  const root = compactObject({ schema: document, document })
  return { ...root, $defs: Object.fromEntries(definitions) }
}

/** The keywords that say something about the value itself, not about what is inside it. */
function ownKeywords(schema: JsonSchema): Record<string, unknown> {
  const result: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => keptKeywords.has(keyword)),
  )
  if (schema.unevaluatedProperties === false) result['additionalProperties'] = false
  const condition = conditionOf(schema)
  if (condition !== undefined) result['requiredIf'] = condition
  return result
}

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

const keptKeywords: ReadonlySet<string> = new Set([
  'type',
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'uniqueItems',
  'required',
])

function isSingleValue(schema: JsonSchema): boolean {
  return schema.properties === undefined && schema.items === undefined && schema.oneOf === undefined
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
