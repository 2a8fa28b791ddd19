import '@hyperjump/json-schema/draft-04'
import '@hyperjump/json-schema/draft-06'
import '@hyperjump/json-schema/draft-07'
import '@hyperjump/json-schema/draft-2019-09'
import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isObject } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { isSince } from '../../src/read/dialect.ts'
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
  if (!isObject(schema)) return undefined
  const made = compiled.get(schema) ?? new Map<Dialect, Validates | undefined>()
  compiled.set(schema, made)
  if (!made.has(dialect)) made.set(dialect, compiledFor(schema, dialect))
  return made.get(dialect)
}

// A pair is asked about in both directions, and a schema takes far longer to compile than to ask.
const compiled = new WeakMap<object, Map<Dialect, Validates | undefined>>()

function compiledFor(schema: JsonObject, dialect: Dialect): Validates | undefined {
  // ajv takes one item that contains finds for all items, and so misses unevaluated ones.
  if (['"contains"', '"unevaluatedItems"'].every((keyword) => JSON.stringify(schema).includes(keyword)))
    return undefined
  if (dialect === 'draft-04') return undefined
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

// An instance of ajv takes as long to make as a schema to compile, but remembers something of each that it compiled.
const most = 100
const instances = new Map<Dialect, { readonly ajv: Ajv; used: number }>()

function ajvOf(dialect: Dialect): Ajv {
  const known = instances.get(dialect)
  const one = known === undefined || known.used === most ? { ajv: newAjv(dialect), used: 0 } : known
  instances.set(dialect, one)
  one.used += 1
  return one.ajv
}

function newAjv(dialect: Dialect): Ajv {
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

/** The verdict of Hyperjump on a document; undefined when it cannot have one. */
export async function hyperjump(schema: Json, dialect: Dialect, value: Json): Promise<boolean | undefined> {
  if (typeof schema === 'boolean') return schema
  if (!isSince(dialect, '2019-09') && hasEndlessDefinition(schema)) return undefined
  registered += 1
  const uri = `https://schema.invalid/${registered}`
  try {
    registerSchema(JSON.parse(JSON.stringify(schema)), uri, uriOf[dialect])
    const { valid } = await validate(uri, JSON.parse(JSON.stringify(value)))
    return valid
  } finally {
    unregisterSchema(uri)
  }
}

/**
 * Whether a definition is a reference that leads back to itself, used or not. Hyperjump would follow it until the stack is
 * full, and Node then prints a trace for the promise that it could not refuse.
 */
function hasEndlessDefinition(schema: Json): boolean {
  const definitions = isObject(schema) ? schema['definitions'] : undefined
  if (!isObject(definitions)) return false
  const next = (pointer: string): string | undefined => {
    const part = definitions[pointer.replace('#/definitions/', '')]
    const reference = isObject(part) ? part['$ref'] : undefined
    return typeof reference === 'string' ? reference : undefined
  }
  return Object.keys(definitions).some((name) => {
    const passed = new Set<string>()
    let at: string | undefined = `#/definitions/${name}`
    while (at !== undefined && !passed.has(at)) {
      passed.add(at)
      at = next(at)
    }
    return at !== undefined
  })
}
