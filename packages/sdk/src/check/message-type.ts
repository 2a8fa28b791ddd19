import { readJson } from '../json/index.ts'
import type { JsonIssue, ReadJsonOptions } from '../json/index.ts'
import { jsonSchemaFor } from '../standard-schema/json-schema-for.ts'
import type { StandardMessageType, StandardIssue } from '../standard-schema/standard-schema.ts'
import { check, isMessage } from './check.ts'
import type { Checked, CheckOptions } from './check.ts'
import type { Validate } from './fault.ts'
import type { Issue } from './issue.ts'
import { allPropertyNames } from './labels.ts'
import type { Labels } from './labels.ts'

/** What two parties agree on for one message: its schema version, and the ways to hold a document against it. */
export interface MessageType<T> extends StandardMessageType<T> {
  /** Name of the schema, the glossary word: `ondersteuningsplan`. */
  readonly name: string
  /** `major.minor` of the schema. */
  readonly version: string
  /** `$id` of the schema; goes into CloudEvents `dataschema`. */
  readonly schemaId: string
  /** Checks a value that was parsed already. */
  check(received: unknown, options?: CheckOptions): Checked<T>
  /** Type guard; stops at the first fault. */
  is(received: unknown): received is T
  /** Reads JSON text strictly and checks it. */
  parse(text: string | Uint8Array, options?: ParseOptions): Parsed<T>
}

/** The outcome of reading and checking text: issues of the JSON itself carry a line and a column. */
export type Parsed<T> =
  Checked<T> | { readonly ok: false; readonly issues: readonly JsonIssue[]; readonly truncated: boolean }

/** How strictly text is read, and how far the check goes. */
export interface ParseOptions extends CheckOptions, Omit<ReadJsonOptions, 'maxIssues'> {}

/** What is generated for one schema version. */
export interface MessageTypeParts {
  readonly name: string
  readonly version: string
  readonly schemaId: string
  readonly validate: Validate
  readonly labels: Labels
  readonly jsonSchema: () => Readonly<Record<string, unknown>>
}

/** Puts the generated parts of one schema version together. */
export function createMessageType<T>(parts: MessageTypeParts): MessageType<T> {
  const { name, version, schemaId, validate, labels, jsonSchema } = parts
  const jsonSchemaOf = ({ target }: { readonly target: string }): Record<string, unknown> =>
    jsonSchemaFor(jsonSchema(), target)
  return {
    name,
    version,
    schemaId,
    check: (received, options) => check<T>(validate, labels, received, options),
    is: (received): received is T => isMessage<T>(validate, received),
    parse: (text, options) => parse<T>(validate, labels, text, options),
    '~standard': {
      version: 1,
      vendor: 'samenspraak',
      validate(value) {
        const checked = check<T>(validate, labels, value)
        return checked.ok ? { value: checked.value } : { issues: checked.issues.map(toStandardIssue) }
      },
      jsonSchema: { input: jsonSchemaOf, output: jsonSchemaOf },
    },
  }
}

/** Reads JSON text strictly and checks what it says. */
export function parse<T>(
  validate: Validate,
  labels: Labels,
  text: string | Uint8Array,
  options: ParseOptions = {},
): Parsed<T> {
  const read = readJson(text, { propertyNames: allPropertyNames(labels), ...options })
  return read.ok
    ? check<T>(validate, labels, read.value, options)
    : { ok: false, issues: read.issues, truncated: read.truncated }
}

function toStandardIssue(issue: Issue): StandardIssue {
  const path = issue.at.split('/').slice(1)
  return {
    message: `${issue.nl} / ${issue.en}`,
    path: path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  }
}
