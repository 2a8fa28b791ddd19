import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import type { SchemaObject, Validator } from '@hyperjump/json-schema/draft-2020-12'
import { createOracle } from '../parity/oracle.ts'

/** What @hyperjump/json-schema says of a document by a schema of a role. */
export async function secondJudge(): Promise<(schema: object, document: unknown) => Promise<boolean>> {
  // It registers our formats.
  await createOracle()
  const known = new WeakMap<object, Validator>()
  return async (schema, document) => {
    const validator = known.get(schema) ?? (await compiled(schema))
    known.set(schema, validator)
    return validator(JSON.parse(JSON.stringify(document))).valid
  }
}

async function compiled(schema: object): Promise<Validator> {
  registerSchema(JSON.parse(JSON.stringify(schema)) satisfies SchemaObject)
  return validate(String(Reflect.get(schema, '$id')))
}
