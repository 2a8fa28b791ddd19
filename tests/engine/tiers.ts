import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'
import { flatten, verdictCode } from '@samenspraak/engine'
import type { SchemaRecord } from '@samenspraak/engine'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { characters, distinct, distinctValues } from '../../packages/sdk/src/check/characters.ts'
import { formats } from '../../packages/sdk/src/formats/index.ts'
import { formatReferences } from '../../packages/sdk/test/formats-reference.ts'
import { formatFunction } from '../../scripts/sources/formats.ts'
import { registerFormats } from '../parity/oracle.ts'

/** A validator of JSON Schema among others: what it makes of a schema judges documents. */
export interface Tier {
  readonly name: string
  /** Undefined when it does not take the schema. */
  readonly compile: (schema: SchemaRecord) => Promise<Judge | undefined>
}

/** A verdict on a document; undefined where the validator is known to be wrong or to break down. */
export type Judge = (document: unknown) => boolean | undefined

const formatNames = new Set(Object.keys(formats))

/** The code of the engine, as the SDK has it. */
export const generated: Tier = {
  name: 'generated',
  compile: async (schema) => acceptsBy(schema),
}

/** The verdict of the generated code; undefined when the schema does not flatten. */
export function acceptsBy(schema: SchemaRecord): ((document: unknown) => boolean) | undefined {
  const flattened = flatten(schema, { formats: formatNames })
  if ('refused' in flattened) return undefined
  const { code } = verdictCode(flattened.program, { formatFunction })
  const given = {
    characters,
    distinct,
    distinctValues,
    ...Object.fromEntries(Object.entries(formats).map(([name, check]) => [formatFunction(name), check])),
  }
  const make: unknown = Reflect.construct(Function, [...Object.keys(given), `${code}\nreturn accepts`])
  const accepts: unknown = Reflect.apply(Object(make), undefined, Object.values(given))
  return (document) => Reflect.apply(Object(accepts), undefined, [document]) === true
}

/** ajv with the formats in their second writing. */
export const ajv: Tier = {
  name: 'ajv',
  compile: async (schema) => {
    const compiler = new Ajv2020({ strict: false, ownProperties: true, inlineRefs: false })
    for (const [name, accepts] of Object.entries(formatReferences)) compiler.addFormat(name, accepts)
    const accepts = compiler.compile({ ...schema })
    return (document) => {
      // It keeps the texts it has seen as names of an object that inherits.
      if (JSON.stringify(document)?.includes('__proto__') === true) return undefined
      try {
        return accepts(document)
      } catch (error) {
        // It compares objects by a method they may have as a property.
        if (error instanceof TypeError) return undefined
        throw error
      }
    }
  },
}

let registered = 0

/** @hyperjump/json-schema, which follows the specification to the letter. */
export const hyperjump: Tier = {
  name: 'hyperjump',
  compile: async (schema) => {
    if (registered === 0) registerFormats()
    const id = `https://example.org/engine/${registered++}`
    registerSchema({ ...schema, $id: id, $schema: 'https://json-schema.org/draft/2020-12/schema' })
    const validator = await validate(id)
    // A copy, because names such as __proto__ must be own ones.
    return (document) => validator(JSON.parse(JSON.stringify(document))).valid
  },
}

/** Every validator that must agree. */
export const tiers: readonly Tier[] = [generated, ajv, hyperjump]
