import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import type { JsonSchema, SchemaSet } from '../../scripts/sources/json-schema.ts'

/** ajv's own standalone code for a schema, set up as its users do: first error, formats asserted by ajv-formats. */
export function plainStandaloneModule(set: SchemaSet, schemaId: string): string {
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: false } })
  addFormats.default(ajv)
  for (const format of ['bsn', 'rsin', 'postcode']) ajv.addFormat(format, true)
  for (const [id, schema] of set) if (!id.includes('/metaschema/')) ajv.addSchema(withoutDialect(schema))
  const validate = ajv.getSchema(schemaId)
  return validate === undefined ? '' : standalone.default(ajv, validate)
}

function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema
}
