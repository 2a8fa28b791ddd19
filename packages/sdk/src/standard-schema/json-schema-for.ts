import { TargetUnknownError } from './standard-schema.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The JSON Schema of a message for a target dialect. Draft-07 has no `$defs` and no `unevaluatedProperties`, and
 * ignores what stands beside a `$ref`; our schemas can be said without them.
 * @throws TargetUnknownError for another target.
 */
export function jsonSchemaFor(schema: Json, target: string): Record<string, unknown> {
  if (target === 'draft-2020-12') return structuredClone(schema)
  if (target === 'draft-07')
    return { ...toDraft07(structuredClone(schema)), $schema: 'http://json-schema.org/draft-07/schema#' }
  throw new TargetUnknownError()
}

function toDraft07(schema: Json): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$defs') result['definitions'] = mapRecord(value, toDraft07)
    else if (keyword === 'properties') result[keyword] = mapRecord(value, toDraft07)
    else if (keyword === 'unevaluatedProperties') result['additionalProperties'] = value
    else if (keyword === '$ref')
      result['allOf'] = [{ $ref: String(value).replace('#/$defs/', '#/definitions/') }]
    else if (keyword === 'oneOf' && Array.isArray(value)) result[keyword] = value.map(toDraft07)
    else if (isJson(value) && subschemaKeywords.has(keyword)) result[keyword] = toDraft07(value)
    else result[keyword] = value
  }
  return result
}

const subschemaKeywords: ReadonlySet<string> = new Set(['items', 'if', 'then', 'else'])

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapRecord(record: unknown, map: (schema: Json) => Json): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(Object(record)))
    result[name] = isJson(schema) ? map(schema) : schema
  return result
}
