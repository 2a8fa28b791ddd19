import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused, refusedIfAny } from '../refusal.ts'
import { endlessReferences } from './check-loops.ts'
import { danglingReferences } from './check-references.ts'
import { patternFaults } from './check-patterns.ts'
import { dialectNamed, dialectsToTry } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { canonicalText } from './identity.ts'
import type { Sha256 } from './identity.ts'
import { inexactNumbers } from './inexact-numbers.ts'
import { isObject, parseJson, valueAt } from './json.ts'
import type { Json } from './json.ts'
import { maxDepth, maxSchemaBytes } from './limits.ts'
import { shapeFaults } from './metaschemas.ts'
import { outlineOf } from './outline.ts'
import type { Outline } from './outline.ts'
import { scanText } from './scan-text.ts'

/** A schema of which everything was looked at that can be seen without running it. */
export interface ReadSchema {
  readonly text: string
  readonly schema: Json
  readonly dialect: Dialect
  readonly outline: Outline
  /** SHA-256 in hex of the schema in RFC 8785 form. */
  readonly schemaHash: string
}

/** What reading needs: the schemas that this one builds on, and a hash. */
export interface Reading {
  readonly others: readonly Outline[]
  readonly sha256: Sha256
}

/** Reads a stranger's schema; the refusals are all that is wrong with it, as far as it could be read. */
export function readSchema(text: string, { others, sha256 }: Reading): Outcome<ReadSchema> {
  const parsed = parseText(text)
  if (!parsed.ok) return parsed
  const schema = parsed.value
  const dialect = dialectOf(schema)
  if (dialect === undefined) return refused(unknownDialect('/$schema'))
  // Of what is said about one place the last sums up the others.
  const shape = new Map(shapeFaults(schema, dialect).map((fault) => [fault.pointer, shapeRefusal(fault)]))
  const trouble = refusedIfAny([...shape.values()])
  if (trouble !== undefined) return trouble
  const outline = outlineOf(schema, dialect)
  const faults = refusedIfAny([
    ...outline.unreadable.map(({ keyword, pointer }) =>
      keyword === '$schema' ? unknownDialect(pointer) : badId(pointer),
    ),
    ...patternFaults(outline.patterns, dialect),
    ...danglingReferences(outline, others),
    ...endlessReferences(outline, others, dialect),
  ])
  if (faults !== undefined) return faults
  const canonical = canonicalText(schema)
  if (canonical === undefined) return refused(unreadableText)
  return given({ text, schema, dialect, outline, schemaHash: sha256(canonical) })
}

/** The JSON of a schema's text, within the limits of size and depth and without keys that stand twice. */
export function parseText(text: string): Outcome<Json> {
  if (text.length > maxSchemaBytes || byteLength(text) > maxSchemaBytes) return refused(tooLarge)
  const schema = parseJson(text)
  if (schema === undefined) return refused(notJson)
  const faults = refusedIfAny([...scanText(text, maxDepth), ...inexactNumbers(text)])
  if (faults !== undefined) return faults
  if (typeof schema !== 'boolean' && !isObject(schema)) return refused(noSchema)
  return given(schema)
}

/** A schema without `$schema` is read as the newest dialect whose shape it has. */
function dialectOf(schema: Json): Dialect | undefined {
  if (!isObject(schema)) return '2020-12'
  const declared = valueAt(schema, '$schema')
  if (declared !== undefined) return dialectNamed(declared)
  return dialectsToTry.find((dialect) => shapeFaults(schema, dialect).length === 0) ?? '2020-12'
}

const encoder = new TextEncoder()

function byteLength(text: string): number {
  return text.length * 3 <= maxSchemaBytes ? text.length : encoder.encode(text).length
}

const tooLarge: Refusal = {
  code: 'schema-too-large',
  nl: `Het schema is groter dan ${maxSchemaBytes} bytes.`,
  en: `The schema is larger than ${maxSchemaBytes} bytes.`,
}

const notJson: Refusal = {
  code: 'schema-not-json',
  nl: 'Het schema is geen JSON.',
  en: 'The schema is not JSON.',
}

const noSchema: Refusal = {
  code: 'schema-no-schema',
  nl: 'Een JSON Schema is een object of een boolean.',
  en: 'A JSON Schema is an object or a boolean.',
}

const unreadableText: Refusal = {
  code: 'schema-text-unreadable',
  nl: 'Het schema bevat een half surrogaat of een getal dat geen JSON-getal kan zijn.',
  en: 'The schema holds half a surrogate or a number that no JSON number can be.',
}

function unknownDialect(pointer: string): Refusal {
  return {
    code: 'schema-dialect-unknown',
    pointer,
    nl: 'Deze $schema is niet bekend; bekend zijn draft-04, draft-06, draft-07, 2019-09 en 2020-12.',
    en: 'This $schema is not known; known are draft-04, draft-06, draft-07, 2019-09 and 2020-12.',
  }
}

function badId(pointer: string): Refusal {
  return {
    code: 'schema-keyword-invalid',
    pointer,
    nl: 'De naam ($id) van dit deel is geen URI.',
    en: 'The name ($id) of this part is not a URI.',
  }
}

function shapeRefusal({
  pointer,
  keyword,
  message,
}: {
  pointer: string
  keyword: string
  message: string
}): Refusal {
  return {
    code: 'schema-keyword-invalid',
    pointer,
    nl: `Dit deel van het schema heeft niet de vorm die JSON Schema voorschrijft (${keyword}).`,
    en: `This part of the schema does not have the shape that JSON Schema asks: ${message}.`,
  }
}
