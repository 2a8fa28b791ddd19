import type { SchemaSource } from '../sources/schemas.ts'
import type { BundledSchema } from './bundle-schema.ts'
import type { LabelNode } from '../../packages/sdk/src/check/labels.ts'
import { camelCase, pascalCase } from './names.ts'

/** Everything that the module of one schema version is written from. */
export interface MessageModuleOptions {
  readonly source: SchemaSource
  readonly validator: string
  readonly labels: readonly LabelNode[]
  readonly jsonSchema: BundledSchema
  readonly types: string
}

/** File name in generated/<naam>/<versie>/ -> text. */
export function messageModule({
  source,
  validator,
  labels,
  jsonSchema,
  types,
}: MessageModuleOptions): ReadonlyMap<string, string> {
  return new Map([
    ['types.ts', types],
    ['validate.js', validator],
    [
      'validate.d.ts',
      "import type { Validate } from '../../../src/check/fault.ts'\nexport declare const validate: Validate\n",
    ],
    ['labels.ts', labelsModule(labels)],
    ['json-schema.ts', jsonSchemaModule(jsonSchema)],
    ['message-type.ts', entryModule(source)],
  ])
}

function entryModule(source: SchemaSource): string {
  const constant = camelCase(source.name)
  const type = pascalCase(source.name)
  return `import { check, isMessage } from '../../../src/check/check.ts'
import type { Checked, CheckOptions } from '../../../src/check/check.ts'
import { createMessageType, parse } from '../../../src/check/message-type.ts'
import type { MessageType, Parsed, ParseOptions } from '../../../src/check/message-type.ts'
import { jsonSchema } from './json-schema.ts'
import { labels } from './labels.ts'
import type { ${type} } from './types.ts'
import { validate } from './validate.js'

export type * from './types.ts'

/** The \`$id\` of the schema; goes into CloudEvents \`dataschema\`. */
export const schemaId = '${source.id}'

/** The version of the schema, \`major.minor\`. */
export const version = '${source.version}'

/** Checks a received value; the issues name places, rules and terms, never values. */
export function check${type}(received: unknown, options?: CheckOptions): Checked<${type}> {
  return check<${type}>(validate, labels, received, options)
}

/** Whether a received value is this message; stops at the first fault. */
export function is${type}(received: unknown): received is ${type} {
  return isMessage<${type}>(validate, received)
}

/** Reads JSON text strictly (UTF-8, no duplicate keys, limits) and checks it. */
export function parse${type}(text: string | Uint8Array, options?: ParseOptions): Parsed<${type}> {
  return parse<${type}>(validate, labels, text, options)
}

/** All of it as one value, and a Standard Schema for libraries that take one. */
export const ${constant}: MessageType<${type}> = /* @__PURE__ */ createMessageType<${type}>({
  name: '${source.name}',
  version,
  schemaId,
  validate,
  labels,
  jsonSchema: () => jsonSchema,
})
`
}

function labelsModule(labels: readonly LabelNode[]): string {
  const rows = labels.map((node) => `  ${JSON.stringify(node)},`)
  return `import type { Labels } from '../../../src/check/labels.ts'\n\nexport const labels: Labels = [\n${rows.join('\n')}\n]\n`
}

function jsonSchemaModule(schema: BundledSchema): string {
  // As text: a third smaller in the package, and read faster than an object that is written out.
  return `export const jsonSchema: Readonly<Record<string, unknown>> = /* @__PURE__ */ JSON.parse(
  ${JSON.stringify(JSON.stringify(schema))},
)
`
}
