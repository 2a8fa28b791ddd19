import { isPlain } from '../view/copying.ts'
import type { Json } from '../view/copying.ts'
import type { RoleShape, ShapeNode, ShapeProperty } from './shape.ts'

/** What the schema of a role is called; everything else comes from the full schema. */
export interface RoleSchemaNames {
  readonly id: string
  readonly title: string
  readonly description: string
}

/** A JSON Schema of plain 2020-12 keywords. */
export type PlainSchema = Readonly<Record<string, unknown>>

/**
 * The schema that every view of a role follows: the bundled schema of the message with only what the role can see, and
 * required only what is always there.
 */
export function roleSchema(bundled: PlainSchema, shape: RoleShape, names: RoleSchemaNames): PlainSchema {
  const pruner = new Pruner(bundled, shape)
  const root = pruner.schemaOf(bundled, shape.root)
  const heading = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: names.id,
    title: names.title,
    description: names.description,
  }
  return pruner.definitions.size === 0
    ? { ...heading, ...root }
    : { ...heading, ...root, $defs: Object.fromEntries(pruner.definitions) }
}

class Pruner {
  readonly definitions: Map<string, PlainSchema> = new Map()
  readonly #names: Map<string, string> = new Map()
  readonly #definitions: Json
  readonly #shape: RoleShape

  constructor(bundled: PlainSchema, shape: RoleShape) {
    this.#definitions = plain(bundled['$defs'])
    this.#shape = shape
  }

  /** A part of the schema as the role sees it; `node` is the key of the object that stands there. */
  schemaOf(schema: Json, node: string | undefined): PlainSchema {
    if (typeof schema['$ref'] === 'string') return { $ref: `#/$defs/${this.#include(schema['$ref'], node)}` }
    if (schema['items'] !== undefined) return this.#list(schema, node)
    if (node === undefined) return kept(schema, valueKeywords)
    return Array.isArray(schema['oneOf'])
      ? this.#union(schema, schema['oneOf'].map(plain), node)
      : this.#object(schema, this.#propertiesOf(node))
  }

  #list(schema: Json, node: string | undefined): PlainSchema {
    // A list that becomes empty is left out; one that loses items may be shorter than the full one must be.
    const items = this.schemaOf(plain(schema['items']), node)
    return { type: 'array', minItems: 1, ...kept(schema, ['maxItems', 'uniqueItems']), items }
  }

  /** Without its tag an object cannot be told to be one variant: it must then fit some of them. */
  #union(union: Json, variants: readonly Json[], node: string): PlainSchema {
    const seen = variants.map((variant) => this.schemaOf(variant, node))
    const isTagged = alwaysIn(union['required'], this.#propertiesOf(node)).length > 0
    const different = [...new Map(seen.map((one) => [JSON.stringify(one), one])).values()]
    return { type: 'object', [isTagged ? 'oneOf' : 'anyOf']: different }
  }

  #object(schema: Json, seen: ShapeNode): PlainSchema {
    const properties = Object.entries(plain(schema['properties'])).flatMap(([name, property]) => {
      const shown = seen.get(name)
      return shown === undefined ? [] : [[name, this.schemaOf(plain(property), shown.node)] as const]
    })
    const required = alwaysIn(schema['required'], seen)
    return {
      type: 'object',
      ...(required.length === 0 ? { minProperties: 1 } : { required }),
      properties: Object.fromEntries(properties),
      additionalProperties: false,
      ...conditionOf(schema, seen),
    }
  }

  /** One definition for each place that the role sees in another way. */
  #include(reference: string, node: string | undefined): string {
    const name = reference.slice('#/$defs/'.length)
    const key = `${name} ${node ?? ''}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const schema = this.schemaOf(this.#target({ $ref: reference }), node)
    const text = JSON.stringify(schema)
    let own = name
    for (
      let number = 2;
      this.definitions.has(own) && JSON.stringify(this.definitions.get(own)) !== text;
      number++
    )
      own = `${name}-${number}`
    this.#names.set(key, own)
    this.definitions.set(own, schema)
    return own
  }

  #propertiesOf(node: string): ShapeNode {
    return this.#shape.nodes.get(node) ?? new Map<string, ShapeProperty>()
  }

  #target(schema: Json): Json {
    const reference = schema['$ref']
    return typeof reference === 'string'
      ? this.#target(plain(this.#definitions[reference.slice('#/$defs/'.length)]))
      : schema
  }
}

const valueKeywords = [
  'type',
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
] as const

function kept(schema: Json, keywords: readonly string[]): PlainSchema {
  return Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  )
}

function alwaysIn(names: unknown, seen: ShapeNode): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(names) ? names : []
  return listed.filter((name) => typeof name === 'string').filter((name) => seen.get(name)?.always === true)
}

/** The condition with what is always there; none when it asks for nothing anymore. */
function conditionOf(schema: Json, seen: ShapeNode): PlainSchema {
  const test = schema['if']
  if (!isPlain(test)) return {}
  const required = alwaysIn(plain(schema['then'])['required'], seen)
  const otherwise = isPlain(schema['else'])
    ? { ...conditionOf(schema['else'], seen), ...requiredOf(alwaysIn(schema['else']['required'], seen)) }
    : {}
  const outcomes = [
    ['then', requiredOf(required)],
    ['else', otherwise],
  ] as const
  const parts = outcomes.filter(([, outcome]) => Object.keys(outcome).length > 0)
  return parts.length === 0 ? {} : { if: test, ...Object.fromEntries(parts) }
}

function requiredOf(required: readonly string[]): PlainSchema {
  return required.length === 0 ? {} : { required }
}

function plain(value: unknown): Json {
  return isPlain(value) ? value : {}
}
