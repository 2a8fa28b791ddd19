import { createHash } from 'node:crypto'
import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../sources/json-schema.ts'
import { conditionOf, tagOf } from '../sources/schema-shape.ts'

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
  const compactor = new Compactor(set)
  const root = compactor.inPlace({ schema: document, document })
  return { ...root, $defs: Object.fromEntries(compactor.definitions) }
}

class Compactor {
  readonly definitions: Map<string, CompactSchema> = new Map()
  readonly #names: Map<JsonSchema, string> = new Map()
  readonly #set: SchemaSet

  constructor(set: SchemaSet) {
    this.#set = set
  }

  /** The schema itself, compact, with references where it had them. */
  inPlace({ schema, document }: Located): CompactSchema {
    const result = ownKeywords(schema)
    const properties = Object.entries(schema.properties ?? {})
    if (schema.properties !== undefined) {
      result['properties'] = Object.fromEntries(
        properties.map(([name, property]) => [name, this.#referredTo({ schema: property, document })]),
      )
    }
    if (schema.items !== undefined) result['items'] = this.#items({ schema: schema.items, document })
    if (schema.oneOf !== undefined) {
      // The tag itself is checked by the discriminator; a second "required" would give two issues for one fault.
      delete result['required']
      result['discriminator'] = { propertyName: tagOf(schema) }
      result['oneOf'] = schema.oneOf.map((variant) =>
        this.inPlace(follow(this.#set, { schema: variant, document })),
      )
    }
    return result
  }

  /** A reference where there was one. */
  #referredTo(from: Located): CompactSchema {
    const to = follow(this.#set, from)
    return from.schema.$ref === undefined ? this.inPlace(to) : { $ref: `#/$defs/${this.#nameOf(to)}` }
  }

  /** Single values in place: then ajv looks for doubles with a table instead of comparing all pairs. */
  #items(items: Located): CompactSchema {
    const to = follow(this.#set, items)
    return isSingleValue(to.schema) ? this.inPlace(to) : this.#referredTo(items)
  }

  #nameOf(located: Located): string {
    const known = this.#names.get(located.schema)
    if (known !== undefined) return known
    const compact = this.inPlace(located)
    const name = createHash('sha256').update(JSON.stringify(compact)).digest('hex').slice(0, 12)
    this.#names.set(located.schema, name)
    this.definitions.set(name, compact)
    return name
  }
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
