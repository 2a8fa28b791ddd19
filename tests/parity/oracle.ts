import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12'
import type { SchemaObject, Validator } from '@hyperjump/json-schema/draft-2020-12'
import { addFormat, getKeyword } from '@hyperjump/json-schema/experimental'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { formatReferences } from '../../packages/sdk/test/formats-reference.ts'

/** An independent verdict on a document: JSON Schema 2020-12 by @hyperjump/json-schema. */
export async function createOracle(): Promise<(schemaId: string) => Promise<(document: unknown) => boolean>> {
  registerFormats()
  for (const { schema, name } of readSchemas()) {
    if (name !== 'metaschema') registerSchema(JSON.parse(JSON.stringify(schema)) satisfies SchemaObject)
  }
  return async (schemaId) => {
    const validator: Validator = await validate(schemaId)
    return (document) => validator(JSON.parse(JSON.stringify(document))).valid
  }
}

/** Our formats in a second, slow writing, so that the two can disagree. */
export function registerFormats(): void {
  setShouldValidateFormat(true)
  const keyword: unknown = getKeyword('https://json-schema.org/keyword/draft-2020-12/format')
  const names: unknown = Reflect.get(Object(keyword), 'formats')
  for (const [name, accepts] of Object.entries(formatReferences)) {
    const id = `https://json-schema.org/format/${name}`
    Reflect.set(Object(names), name, id)
    addFormat({ id, handler: (value) => typeof value !== 'string' || accepts(value) })
  }
}
