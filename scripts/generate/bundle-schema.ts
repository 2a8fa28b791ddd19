import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, SchemaSet } from '../sources/json-schema.ts'
import { schemaBase } from '../sources/schemas.ts'

/** A schema that is written out as a whole. */
export type BundledSchema = Readonly<Record<string, unknown>>

/**
 * The schema with every definition it needs inside it, for tools that read one file and follow no references. Closed
 * objects say `additionalProperties: false` here, which means the same in our subset: some validators follow
 * `unevaluatedProperties` with a plain object and then let names such as `toString` through.
 */
export function bundleSchema(set: SchemaSet, document: JsonSchema): BundledSchema {
  const bundler = new Bundler(set, document)
  const root = bundler.converted(document, document)
  return { ...Object(root), $defs: Object.fromEntries(bundler.definitions) }
}

/** Thrown when two definitions would get one name in a bundle. */
export class BundleNameTakenError extends Error {
  readonly code = 'generate/bundle-name-taken'
}

class Bundler {
  readonly definitions: Map<string, unknown> = new Map()
  readonly #targets: Map<string, JsonSchema> = new Map()
  readonly #set: SchemaSet
  readonly #document: JsonSchema

  constructor(set: SchemaSet, document: JsonSchema) {
    this.#set = set
    this.#document = document
  }

  /** A part of `within` in which every reference leads into the bundle. */
  converted(value: unknown, within: JsonSchema): unknown {
    if (Array.isArray(value)) return value.map((item) => this.converted(item, within))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([keyword]) => keyword !== '$defs')
    return Object.fromEntries(entries.map(([keyword, inner]) => this.#keyword(keyword, inner, within)))
  }

  #keyword(keyword: string, value: unknown, within: JsonSchema): readonly [string, unknown] {
    if (keyword === '$ref') return ['$ref', `#/$defs/${this.#include(String(value), within)}`]
    if (keyword === 'unevaluatedProperties') return ['additionalProperties', value]
    return [keyword, this.converted(value, within)]
  }

  #include(reference: string, within: JsonSchema): string {
    const name = definitionName(reference, within === this.#document ? '' : (within.$id ?? ''))
    const to = follow(this.#set, { schema: { $ref: reference }, document: within })
    const known = this.#targets.get(name)
    if (known !== undefined && known !== to.schema) throw new BundleNameTakenError(name)
    if (known === undefined) {
      this.#targets.set(name, to.schema)
      this.definitions.set(name, {})
      this.definitions.set(name, withoutIdentity(Object(this.converted(to.schema, to.document))))
    }
    return name
  }
}

/** `.../bouwstenen/1.0#/$defs/periode` -> `bouwstenen-periode`; `#/$defs/doel` of the message itself -> `doel`. */
function definitionName(reference: string, withinId: string): string {
  const [id = '', fragment = ''] = reference.split('#')
  const name = fragment.split('/')[2]
  const [schema, version = ''] = (id === '' ? withinId : id).slice(schemaBase.length).split('/')
  return [version === '1.0' ? schema : `${schema}${version}`, name]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
}

function withoutIdentity({ $schema: _dialect, $id: _id, ...schema }: Record<string, unknown>): BundledSchema {
  return schema
}
