import { assertedFormats } from '../sources/formats.ts'
import type { JsonSchema } from '../sources/json-schema.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import type { Visited } from '../sources/walk-schema.ts'

const fixedSizeFormats: ReadonlySet<string> = new Set(['date', 'date-time', 'uuid'])
const knownFormats: ReadonlySet<string> = new Set(assertedFormats)
const longestUniqueList = 200
const longestList = 10_000
const longestEnum = 200

/** Bounds on every text, number and list, and constants that the type allows. */
export function* valueFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  if (schema.format !== undefined && !knownFormats.has(schema.format)) {
    yield finding('schemas/format-unknown', at, schema.format)
  }
  if (schema.type === 'string' && !isBoundedString(schema)) {
    yield finding('schemas/string-unbounded', at, 'minLength or maxLength')
  }
  if (schema.type === 'integer' && schema.const === undefined && !isRange(schema.minimum, schema.maximum)) {
    yield finding('schemas/number-unbounded', at, 'minimum or maximum')
  }
  if (schema.type === 'array' && !isBoundedArray(schema)) {
    yield finding('schemas/array-unbounded', at, 'minItems, maxItems or items')
  }
  if (!constantsFitType(schema)) yield finding('schemas/constant-misfit', at, 'const or enum')
}

function isBoundedString(schema: JsonSchema): boolean {
  if (schema.enum !== undefined || schema.const !== undefined || fixedSizeFormats.has(schema.format ?? ''))
    return true
  const accepts = (text: string): boolean =>
    schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text)
  const mayBeEmpty = schema.format === undefined && (schema.minLength ?? 0) < 1 && accepts('')
  return !mayBeEmpty && isRange(schema.minLength ?? 0, schema.maxLength)
}

function isBoundedArray(schema: JsonSchema): boolean {
  const longest = schema.uniqueItems === true ? longestUniqueList : longestList
  const hasItems = schema.items?.type !== undefined || schema.items?.$ref !== undefined
  return (
    hasItems &&
    (schema.minItems ?? 0) >= 1 &&
    isRange(schema.minItems, schema.maxItems) &&
    (schema.maxItems ?? 0) <= longest
  )
}

function isRange(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && least <= most
}

function constantsFitType({ type, const: constant, enum: values }: JsonSchema): boolean {
  const constants: readonly unknown[] = [...(constant === undefined ? [] : [constant]), ...(values ?? [])]
  if (values !== undefined && (values.length === 0 || values.length > longestEnum || type !== 'string'))
    return false
  return constants.every((value) =>
    type === 'integer' ? Number.isSafeInteger(value) : typeof value === type,
  )
}
