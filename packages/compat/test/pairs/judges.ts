import '@hyperjump/json-schema/draft-04'
import '@hyperjump/json-schema/draft-06'
import '@hyperjump/json-schema/draft-07'
import '@hyperjump/json-schema/draft-2019-09'
import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Json } from '../../src/json.ts'
import type { Dialect } from '../../src/read/dialect.ts'

/** Says whether a document is valid; undefined when the validator fails on it. */
export type Validates = (value: Json) => boolean | undefined

const settings = {
  strict: false,
  validateFormats: false,
  validateSchema: false,
  logger: false,
  addUsedSchema: false,
} as const

/** A validator of ajv; undefined when it refuses the schema or does not know the dialect. */
export function ajvFor(schema: Json, dialect: Dialect): Validates | undefined {
  if (typeof schema === 'boolean') return () => schema
  // ajv takes one item that contains finds for all items, and so misses unevaluated ones.
  if (['"contains"', '"unevaluatedItems"'].every((keyword) => JSON.stringify(schema).includes(keyword)))
    return undefined
  if (dialect === 'draft-04' || typeof schema !== 'object' || schema === null) return undefined
  try {
    const validates = ajvOf(dialect).compile({ ...schema })
    return (value) => {
      try {
        return validates(value) === true
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

function ajvOf(dialect: Dialect): Ajv {
  if (dialect === '2020-12') return new Ajv2020(settings)
  return dialect === '2019-09' ? new Ajv2019(settings) : new Ajv(settings)
}

const uriOf: Readonly<Record<Dialect, string>> = {
  'draft-04': 'http://json-schema.org/draft-04/schema',
  'draft-06': 'http://json-schema.org/draft-06/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
}

let registered = 0

/** The verdict of Hyperjump on a document; undefined when it fails. */
export async function hyperjump(schema: Json, dialect: Dialect, value: Json): Promise<boolean | undefined> {
  if (typeof schema === 'boolean') return schema
  registered += 1
  const uri = `https://schema.invalid/${registered}`
  try {
    registerSchema(JSON.parse(JSON.stringify(schema)), uri, uriOf[dialect])
    const { valid } = await validate(uri, JSON.parse(JSON.stringify(value)))
    return valid
  } catch {
    return undefined
  } finally {
    unregisterSchema(uri)
  }
}
