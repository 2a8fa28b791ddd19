import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import draft07 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' }
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { draft04 } from './draft-04.ts'
import type { Dialect } from './dialect.ts'
import type { Json } from './json.ts'

/** Where a schema does not have the shape that its dialect asks. */
export interface ShapeFault {
  readonly pointer: string
  readonly keyword: string
  readonly message: string
}

/** Makes the check of a dialect, once for a process and when it is first asked for: each takes tens of milliseconds. */
const checks: Partial<Record<Dialect, ValidateFunction>> = {}

/** How the keywords of a schema depart from what its dialect says of them; the schema is data here, never code. */
export function shapeFaults(schema: Json, dialect: Dialect): readonly ShapeFault[] {
  const check = (checks[dialect] ??= makers[dialect]())
  if (check(schema)) return []
  return (check.errors ?? []).map(faultOf)
}

// Patterns are compiled by their own check, and `format` is left to it and to the reader of references.
const options = { strict: false, validateFormats: false, allErrors: false, addUsedSchema: false } as const

const makers: Readonly<Record<Dialect, () => ValidateFunction>> = {
  'draft-04': () => compileOld(draft04),
  'draft-06': () => compileOld(draft06),
  'draft-07': () => compileOld(draft07),
  '2019-09': () => metaschemaOf(new Ajv2019(options), 'https://json-schema.org/draft/2019-09/schema'),
  '2020-12': () => metaschemaOf(new Ajv2020(options), 'https://json-schema.org/draft/2020-12/schema'),
}

/** Without the uniqueItems of `enum`, which costs the square of a long list and breaks nothing that uses the schema. */
function compileOld(metaschema: { readonly properties: object }): ValidateFunction {
  const properties = { ...metaschema.properties, enum: { type: 'array', minItems: 1 } }
  const ajv = new Ajv({ ...options, meta: false, validateSchema: false })
  return ajv.compile({ ...metaschema, properties })
}

function metaschemaOf(ajv: Ajv2019 | Ajv2020, uri: string): ValidateFunction {
  return ajv.getSchema(uri) ?? ajv.compile({ $ref: uri })
}

function faultOf({ instancePath, keyword, message }: ErrorObject): ShapeFault {
  return { pointer: instancePath, keyword, message: message ?? keyword }
}
