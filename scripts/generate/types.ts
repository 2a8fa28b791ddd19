import { compile } from 'json-schema-to-typescript'
import type { Begrip, Glossary } from '../sources/glossary/begrip.ts'
import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, SchemaSet } from '../sources/json-schema.ts'
import { buildingBlocksName, schemaBase } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import { pascalCase } from './names.ts'

/** What the types are made from. */
export interface TypesOptions {
  readonly set: SchemaSet
  readonly glossary: Glossary
}

/**
 * TypeScript source of the types of one schema version. A definition of another schema is imported, so that every
 * type is declared once; ids carry a brand; every property says which term it is.
 */
export async function typesOf(source: SchemaSource, options: TypesOptions): Promise<string> {
  const imports = new Map<string, Set<string>>()
  const schema = forCompiler({ ...options, source, imports })
  const body = await compile(schema, pascalCase(source.name), {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: true,
    unreachableDefinitions: true,
  })
  const lines = [...imports].flatMap(([from, names]) => {
    const listed = [...names].toSorted().join(', ')
    const isShared = from.includes(`/${buildingBlocksName}/`)
    // Whoever writes a plan needs its ids too, from the same subpath.
    return [`import type { ${listed} } from '${from}'`, ...(isShared ? [`export type { ${listed} }`] : [])]
  })
  return [...lines, withoutContainer(body, source)].join('\n')
}

interface Context extends TypesOptions {
  readonly source: SchemaSource
  readonly imports: Map<string, Set<string>>
}

type CompilerSchema = Record<string, unknown>

/** The schema version in the words that json-schema-to-typescript understands. */
function forCompiler(context: Context): CompilerSchema {
  const { name, schema } = context.source
  const definitions = mapSchemas(schema.$defs ?? {}, (definition, key) =>
    convert(context, definition, pascalCase(key)),
  )
  return { ...convert(context, schema, pascalCase(name)), $defs: definitions }
}

function convert(context: Context, schema: JsonSchema, name?: string, around?: string): CompilerSchema {
  const result = heading(schema, name, context.glossary, around)
  if (schema['x-open'] === true) return { ...result, tsType: '{ readonly [name: string]: unknown }' }
  if (schema['x-id'] === true && name !== undefined) {
    addImport(context.imports, '../../../src/ids.ts', 'Id')
    return { ...result, tsType: `Id<'${name}'>` }
  }
  if (schema.$ref !== undefined) return { ...result, ...referredTo(context, schema) }
  if (schema.oneOf !== undefined)
    return { ...result, oneOf: schema.oneOf.map((variant) => convert(context, variant)) }
  for (const keyword of ['type', 'const', 'enum', 'required'] as const) {
    if (schema[keyword] !== undefined) result[keyword] = schema[keyword]
  }
  if (schema.properties !== undefined) {
    result['properties'] = mapSchemas(schema.properties, (property) =>
      convert(context, property, undefined, schema['x-begrip']),
    )
  }
  if (schema.items !== undefined) result['items'] = convert(context, schema.items)
  return result
}

/** The name of the type that a reference leads to, imported when it belongs to another schema. */
function referredTo(context: Context, schema: JsonSchema): CompilerSchema {
  const to = follow(context.set, { schema, document: context.source.schema })
  if (isPlainScalar(to.schema)) return { type: to.schema.type }
  const [id = '', fragment = ''] = (schema.$ref ?? '').split('#')
  const path = id.slice(schemaBase.length)
  const name = pascalCase(fragment === '' ? (path.split('/')[0] ?? '') : (fragment.split('/')[2] ?? ''))
  if (id === '') return { tsType: name }
  // Two majors of one schema may stand side by side in one message: the later one carries its number.
  const major = path.split('/')[1]?.split('.')[0] ?? '1'
  const local = major === '1' ? name : `${name}${major}`
  addImport(context.imports, `../../${path}/types.ts`, local === name ? name : `${name} as ${local}`)
  return { tsType: local }
}

function heading(
  schema: JsonSchema,
  name: string | undefined,
  glossary: Glossary,
  around?: string,
): CompilerSchema {
  const text = docText(schema, glossary, around)
  return { ...(name === undefined ? {} : { title: name }), ...(text === '' ? {} : { description: text }) }
}

/** A string or number that needs no name of its own in TypeScript. */
function isPlainScalar(schema: JsonSchema): boolean {
  const named = schema['x-id'] === true || schema.enum !== undefined
  return !named && schema.properties === undefined && schema.oneOf === undefined && schema.items === undefined
}

/** The name in both languages, and for a type or a property with a term of its own what it means. */
function docText(schema: JsonSchema, glossary: Glossary, around?: string): string {
  const title = [schema.title, schema['x-en']].filter((text) => text !== undefined).join(' / ')
  const term = glossary.get(schema['x-begrip'] ?? '')
  if (term === undefined || term.sleutel === around) return title
  const { nl, en } = term.definitie
  return [title === '' ? '' : `${title}.`, nl, en, lawText(term), `Begrip: ${term.sleutel}.`]
    .filter((text) => text !== '')
    .join('\n')
}

function lawText(term: Begrip): string {
  const sources = term.wettelijkeBronnen ?? []
  return sources.length === 0
    ? ''
    : `${sources.map((source) => `${source.wet} art. ${source.artikel}`).join('; ')}.`
}

function addImport(imports: Map<string, Set<string>>, from: string, name: string): void {
  imports.set(from, (imports.get(from) ?? new Set()).add(name))
}

/** The building blocks have no message of their own: the empty root type is left out. */
function withoutContainer(compiled: string, source: SchemaSource): string {
  const body = compiled.replace(/ \*\s*\n \* This interface was referenced by[^]*?(?= \*\/)/g, '')
  if (source.schema.properties !== undefined || source.schema.oneOf !== undefined) return body
  return body.replace(
    new RegExp(
      `(?:/\\*\\*(?:[^*]|\\*(?!/))*\\*/\\s*)?export interface ${pascalCase(source.name)} \\{\\s*\\}\\n?`,
    ),
    '',
  )
}

function mapSchemas<Out>(
  record: Readonly<Record<string, JsonSchema>>,
  map: (schema: JsonSchema, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, schema]) => [key, map(schema, key)]))
}
