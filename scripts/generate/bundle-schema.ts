import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../sources/json-schema.ts'
import { schemaBase } from '../sources/schemas.ts'
import type { CompactSchema } from './compact-schema.ts'

/** The schema with every definition it needs inside it, for tools that read one file and follow no references. */
export function bundleSchema(set: SchemaSet, document: JsonSchema): CompactSchema {
  const definitions: Record<string, CompactSchema> = {}

  const convert = (value: unknown, within: JsonSchema): unknown => {
    if (Array.isArray(value)) return value.map((item) => convert(item, within))
    if (typeof value !== 'object' || value === null) return value
    const result: Record<string, unknown> = {}
    for (const [keyword, inner] of Object.entries(value)) {
      if (keyword === '$defs') continue
      result[keyword] =
        keyword === '$ref' ? `#/$defs/${include(String(inner), within)}` : convert(inner, within)
    }
    return result
  }

  const include = (reference: string, within: JsonSchema): string => {
    const name = definitionName(reference, within === document ? '' : (within.$id ?? ''))
    if (!(name in definitions)) {
      definitions[name] = {}
      const to: Located = follow(set, { schema: { $ref: reference }, document: within })
      definitions[name] = withoutIdentity(Object(convert(to.schema, to.document)))
    }
    return name
  }

  const root = Object(convert(document, document))
  return { ...root, $defs: definitions }
}

/** `.../bouwstenen/1.0#/$defs/periode` -> `bouwstenen-periode`; `#/$defs/doel` of the message itself -> `doel`. */
function definitionName(reference: string, withinId: string): string {
  const [id = '', fragment = ''] = reference.split('#')
  const name = fragment.split('/')[2]
  const [schema, version = ''] = (id === '' ? withinId : id).slice(schemaBase.length).split('/')
  return [version.startsWith('1.') ? schema : `${schema}${version}`, name]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
}

function withoutIdentity({ $schema: _dialect, $id: _id, ...schema }: Record<string, unknown>): CompactSchema {
  return schema
}
