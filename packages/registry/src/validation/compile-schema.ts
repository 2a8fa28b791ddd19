import { Ajv } from 'ajv'
import type { Options, ValidateFunction } from 'ajv'
import Draft04 from 'ajv-draft-04'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import addFormats from 'ajv-formats'
import { formats } from '@samenspraak/sdk/generated-code'
import { dialectNamed, dialectsToTry } from '../contents/dialect.ts'
import type { Dialect } from '../contents/dialect.ts'
import { isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { shapeFaults } from '../contents/metaschemas.ts'
import { dropForeignWords } from './foreign-words.ts'
import type { SchemaBundle } from './schema-bundle.ts'
import { schemaNames } from './schema-names.ts'
import type { SchemaTrouble } from './validation-issue.ts'

/** A schema that is ready to judge documents. */
export interface CompiledSchema {
  /** Stops at the first fault. */
  readonly first: ValidateFunction
  /** Lists all faults; made when it is asked for the first time. */
  readonly all: () => ValidateFunction
  /** Names of properties, which issues may show. */
  readonly names: ReadonlySet<string>
}

/** A schema made ready, or why it cannot be. */
export type Compilation =
  | { readonly outcome: 'compiled'; readonly schema: CompiledSchema }
  | { readonly outcome: 'unusable'; readonly trouble: SchemaTrouble; readonly at?: string }

const options: Options = {
  // Our keywords and those of others beside the standard are annotations.
  strict: false,
  logger: false,
  // `required: ["toString"]` is not met by what every object inherits.
  ownProperties: true,
  // The metaschema is asked once for the schema itself, so that the place of the fault is known.
  validateSchema: false,
  // 19.99 is a multiple of 0.01.
  multipleOfPrecision: 9,
  // Issues name the term that stands beside the rule.
  verbose: true,
}

const makers: Readonly<Record<Dialect, (extra: Options) => Ajv>> = {
  '2020-12': (extra) => new Ajv2020({ ...options, ...extra }),
  '2019-09': (extra) => new Ajv2019({ ...options, ...extra }),
  'draft-07': (extra) => new Ajv({ ...options, ...extra }),
  'draft-06': (extra) => new Ajv({ ...options, ...extra, defaultMeta: draft06.$id }).addMetaSchema(draft06),
  'draft-04': (extra) => new Draft04.default({ ...options, ...extra }),
}

/** Makes a schema ready; what is wrong with it is an outcome. Never looks outside the bundle. */
export function compileSchema({ text, base, documents: given }: SchemaBundle): Compilation {
  const root: Json = JSON.parse(text)
  dropForeignWords(root)
  const documents = given.map(readDocument)
  const named = dialectsOf(root)
  if (named.length === 0) return { outcome: 'unusable', trouble: 'schema/dialect-unknown' }
  try {
    const schema = asSchema(root)
    const { dialect, fault } = fitting(root, named)
    if (fault !== undefined) return { outcome: 'unusable', trouble: 'schema/invalid', at: fault }
    const based = withBase(schema, base, dialect)
    const compile = (extra: Options): ValidateFunction => {
      const ajv = makers[dialect](extra)
      prepare(ajv, based, documents)
      return ajv.compile(based)
    }
    const first = compile({})
    let all: ValidateFunction | undefined
    const names = schemaNames([root, ...documents.map((one) => one.schema)])
    return {
      outcome: 'compiled',
      schema: { first, all: () => (all ??= compile({ allErrors: true })), names },
    }
  } catch (error) {
    // Out of stack: the worker knows what to say.
    if (error instanceof RangeError) throw error
    return { outcome: 'unusable', trouble: troubleOf(error) }
  }
}

/** The dialect that a schema names, or those that it may be written in when it names none. */
function dialectsOf(schema: unknown): readonly Dialect[] {
  const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
  if (declared === undefined) return dialectsToTry
  const dialect = dialectNamed(declared)
  return dialect === undefined ? [] : [dialect]
}

/** The first dialect whose shape a schema has; otherwise where it departs from the first one. */
function fitting(
  schema: Json,
  dialects: readonly Dialect[],
): { readonly dialect: Dialect; readonly fault: string | undefined } {
  let firstFault: { readonly dialect: Dialect; readonly fault: string } | undefined
  for (const dialect of dialects) {
    const [fault] = shapeFaults(schema, dialect)
    if (fault === undefined) return { dialect, fault: undefined }
    firstFault ??= { dialect, fault: fault.pointer }
  }
  return firstFault ?? { dialect: '2020-12', fault: '' }
}

function withBase(schema: object | boolean, base: string | undefined, dialect: Dialect): object | boolean {
  if (base === undefined || typeof schema === 'boolean' || idOf(schema) !== undefined) return schema
  return { ...schema, [dialect === 'draft-04' ? 'id' : '$id']: base }
}

function readDocument({ uri, text }: SchemaBundle['documents'][number]): Document {
  const schema: Json = JSON.parse(text)
  dropForeignWords(schema)
  return { uri, schema: asSchema(schema) }
}

interface Document {
  readonly uri: string
  readonly schema: object | boolean
}

function prepare(ajv: Ajv, schema: object | boolean, documents: readonly Document[]): void {
  addFormats.default(ajv, { mode: 'full', keywords: false })
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check)
  const base = idOf(schema)
  const added = new Set<string>()
  for (const { uri, schema: document } of documents) {
    const own = idOf(document)
    const name = own === undefined ? undefined : resolved(own, uri)
    for (const each of new Set([uri, resolved(uri, base)])) {
      if (added.has(each)) continue
      const isKnown = name !== undefined && name !== each && added.has(name)
      // It stands there under its own name already; a second time would be refused.
      ajv.addSchema(isKnown ? { $ref: name } : document, each)
      added.add(each)
      if (name !== undefined) added.add(name)
    }
  }
}

function resolved(uri: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(uri, base) ? new URL(uri, base).href : uri
}

function idOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const id: unknown = Reflect.get(schema, '$id') ?? Reflect.get(schema, 'id')
  return typeof id === 'string' ? id : undefined
}

function asSchema(value: unknown): object | boolean {
  if (typeof value === 'boolean') return value
  // A list or a single value has no meaning as a schema, so the metaschema gets something that it refuses.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { type: 0 }
  // ajv looks `$schema` up letter by letter; which dialect it is was decided already.
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'))
}

function troubleOf(error: unknown): SchemaTrouble {
  const isUnresolved = error instanceof Error && 'missingRef' in error
  return isUnresolved ? 'schema/reference-unresolved' : 'schema/invalid'
}
