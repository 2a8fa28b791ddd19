import type { Json, JsonObject } from '@samenspraak/compat'
import * as draft07 from '@hyperjump/json-schema/draft-07'
import * as draft2019 from '@hyperjump/json-schema/draft-2019-09'
import * as draft2020 from '@hyperjump/json-schema/draft-2020-12'
import { isModern, metaschemas } from './dialects.ts'
import type { PairDialect } from './dialects.ts'
import { isObject, withKey, without } from './json-path.ts'
import type { Documents, Judge } from './judges.ts'

const readers = { 'draft-07': draft07, '2019-09': draft2019, '2020-12': draft2020 }
let made = 0

/** An independent second opinion, from @hyperjump/json-schema; undefined when it refuses the schema. */
export async function secondJudge(
  schema: Json,
  dialect: PairDialect,
  documents: Documents = {},
): Promise<Judge | undefined> {
  if (typeof schema === 'boolean') return () => schema
  if (!isObject(schema)) return undefined
  const { registerSchema, unregisterSchema, validate } = readers[dialect]
  const uri = `https://judge.invalid/${made++}`
  const registered: string[] = []
  const register = (one: Json, name: string): void => {
    const copy: unknown = isObject(one)
      ? JSON.parse(JSON.stringify(withKey(one, '$schema', metaschemas[dialect])))
      : one
    if (typeof copy !== 'object' || copy === null) return
    registerSchema({ ...copy }, name)
    registered.push(name)
  }
  try {
    for (const [name, other] of Object.entries(documents)) register(other, name)
    register(readable(without(schema, '$id'), dialect), uri)
    const validator = await validate(uri)
    return (document) => {
      try {
        return validator(JSON.parse(JSON.stringify(document))).valid
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  } finally {
    for (const name of registered) unregisterSchema(name)
  }
}

/** Beside a reference in draft-07 this judge does not see the definitions either. */
function readable(schema: JsonObject, dialect: PairDialect): JsonObject {
  const { $ref, definitions } = schema
  if (isModern(dialect) || $ref === undefined) return schema
  return { allOf: [{ $ref }], ...(definitions === undefined ? {} : { definitions }) }
}
