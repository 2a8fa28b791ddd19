import { formats } from '@samenspraak/sdk/generated-code'
import { Ajv, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { createTrouble, type Trouble } from '../../trouble.ts'
import { type DocumentIssue, fromTrouble } from '../document-issue.ts'
import { toForeignIssues } from './foreign-issues.ts'
import type { ForeignSchema } from './foreign-schema.ts'
import { propertyNamesIn } from './property-names.ts'
import { surelyValid } from './surely-valid.ts'

/** A schema that is ready to judge documents. */
export interface CompiledForeign {
  check(value: unknown, maxIssues: number, below: string): readonly DocumentIssue[]
  /** Whether these bytes surely are a document that keeps to it; false says nothing. */
  isSurelyValid(bytes: Uint8Array): boolean
}

const options: Options = {
  // What ajv does not know is an annotation, as the standard says.
  strict: false,
  logger: false,
  // `required: ["toString"]` is not met by what every object inherits.
  ownProperties: true,
  // 19.99 is a multiple of 0.01.
  multipleOfPrecision: 9,
}

/**
 * Makes a schema ready with ajv; a reference that leads outside the given documents is trouble, never a request.
 * Runs code made from a schema, so only inside a worker that has limits.
 */
export function compileForeign({ name, text, others }: ForeignSchema): CompiledForeign | Trouble {
  try {
    const schema = asSchema(JSON.parse(text))
    const documents = others.map((other) => ({ uri: other.uri, schema: asSchema(JSON.parse(other.text)) }))
    const create = createAjv(schema['$schema'])
    if (schema['$async'] === true || create === undefined) return createTrouble('cli/schema-dialect', [name])
    const compile = (extra: Options): ValidateFunction => {
      const ajv = create({ ...options, ...extra })
      addFormats.default(ajv, { mode: 'full' })
      for (const [format, check] of Object.entries(formats)) ajv.addFormat(format, check)
      for (const { uri, schema: document } of documents) {
        if (ajv.getSchema(uri) === undefined) ajv.addSchema(document, uri)
      }
      return ajv.compile(schema)
    }
    const first = compile({})
    let all: ValidateFunction | undefined
    const names = propertyNamesIn([schema, ...documents.map((one) => one.schema)])
    const find = (value: unknown): readonly ErrorObject[] => {
      if (first(value)) return []
      // All errors are looked for only in a document that is known to be wrong.
      all ??= compile({ allErrors: true })
      all(value)
      return all.errors ?? []
    }
    const length = others.reduce((sum, other) => sum + other.text.length, text.length)
    const mayFlatten = create === create2020 && length <= longestFlattened
    return {
      isSurelyValid: mayFlatten ? surelyValid(schema, documents) : () => false,
      check: (value, maxIssues, below) =>
        checkSafely(below, () => toForeignIssues(find(value), names, { maxIssues, below })),
    }
  } catch (error) {
    if (error instanceof RangeError) return createTrouble('cli/schema-heavy')
    const isUnresolved = error instanceof Error && 'missingRef' in error
    return createTrouble(isUnresolved ? 'cli/schema-reference' : 'cli/schema-invalid', [name])
  }
}

/** A schema that refers to itself without end fills the stack. */
function checkSafely(below: string, check: () => readonly DocumentIssue[]): readonly DocumentIssue[] {
  try {
    return check()
  } catch (error) {
    if (error instanceof RangeError) return [fromTrouble(createTrouble('cli/check-stopped'), below)]
    throw error
  }
}

/** Characters of schemas that are made ready for the bytes, which takes no second; ten are all that a document has. */
const longestFlattened = 262_144

function create2020(given: Options): Ajv {
  return new Ajv2020(given)
}

const dialects: readonly (readonly [form: RegExp, create: (given: Options) => Ajv])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, create2020],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, (given) => new Ajv2019(given)],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, (given) => new Ajv(given)],
  [
    /^https?:\/\/json-schema\.org\/draft-06\/schema#?$/,
    (given) => new Ajv({ ...given, defaultMeta: draft06.$id }).addMetaSchema(draft06),
  ],
]

/** By default a schema is of 2020-12. */
function createAjv(dialect: unknown): ((given: Options) => Ajv) | undefined {
  if (dialect === undefined) return create2020
  return typeof dialect === 'string' ? dialects.find(([form]) => form.test(dialect))?.[1] : undefined
}

function asSchema(value: unknown): AnySchemaObject {
  // `true` and `false` are schemas as well.
  if (value === true) return {}
  if (value === false) return { not: {} }
  // What is no schema gets something that the metaschema refuses.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { type: 0 }
  return value
}
