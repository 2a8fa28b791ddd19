import { assertedFormats } from '../generate/validator.ts'
import { tagOf } from '../generate/compact-schema.ts'
import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located } from '../sources/json-schema.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import { walkSchema } from './walk-schema.ts'
import type { Visited } from './walk-schema.ts'

/** Shapes that every validator decides alike and that flatten to closed objects (docs/schemas.md). */
export function* shapeFindings(sources: Sources): Generator<Finding> {
  for (const source of sources.schemas.filter(({ name }) => name !== 'metaschema')) {
    for (const visited of walkSchema(source.schema)) {
      yield* keywordFindings(source, visited)
      yield* objectFindings(source, visited)
      yield* unionFindings(source, visited)
      yield* valueFindings(source, visited)
    }
    yield* referenceFindings(source, sources)
  }
}

const subset: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$ref', '$defs', '$comment', 'title', 'description'],
  ...['type', 'const', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...[
    'minItems',
    'maxItems',
    'uniqueItems',
    'items',
    'minProperties',
    'required',
    'properties',
    'unevaluatedProperties',
  ],
  ...['oneOf', 'if', 'then', 'else'],
  ...[
    'x-en',
    'x-begrip',
    'x-begrippen',
    'x-codelijst',
    'x-gegevensgroep',
    'x-over',
    'x-eigenaar',
    'x-id',
    'x-open',
  ],
])

const typeNames: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'object', 'string'])

function* keywordFindings(source: SchemaSource, { schema, role, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  for (const keyword of Object.keys(schema)) {
    if (!subset.has(keyword)) yield finding('schemas/keyword-outside-subset', at, keyword)
  }
  if (schema.type !== undefined && !typeNames.has(schema.type))
    yield finding('schemas/keyword-outside-subset', at, `type ${schema.type}`)
  if (role === 'root' ? schema.$id !== source.id : schema.$id !== undefined)
    yield finding('schemas/id-differs', at, schema.$id ?? 'no $id')
}

const widest = 32
const forbiddenNames = /^(__proto__|prototype|constructor|toString|valueOf|hasOwnProperty)$/
const ambiguousWords = /^(regie|indicatie|wpg)$/i

function* objectFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  if (schema.properties !== undefined) {
    const names = Object.keys(schema.properties)
    if (names.length > widest) yield finding('schemas/object-too-wide', at, `${names.length} properties`)
    if (schema.unevaluatedProperties !== false)
      yield finding('schemas/object-open', at, 'unevaluatedProperties: false is missing')
    if ((schema.required ?? []).length === 0 && (schema.minProperties ?? 0) < 1)
      yield finding('schemas/object-may-be-empty', at, 'required')
    for (const name of names) {
      const wellFormed = /^(\$schema|[a-z][A-Za-z0-9]*)$/.test(name)
      if (!wellFormed || forbiddenNames.test(name) || ambiguousWords.test(name))
        yield finding('schemas/name-forbidden', `${at}/properties/${name}`, name)
    }
    if (requiresZrmDomains(schema)) yield finding('schemas/zrm-all-required', at, 'required')
  } else if (schema.type === 'object' && schema.oneOf === undefined && schema['x-open'] !== true) {
    yield finding('schemas/object-open', at, 'an object without properties')
  }
  if (schema.if !== undefined && !isPlainCondition(schema, Object.keys(schema.properties ?? {})))
    yield finding('schemas/condition-too-rich', at, 'if')
}

/** The supervisor found recording all domains by default disproportionate (standards.md, decision of 2018). */
function requiresZrmDomains(schema: JsonSchema): boolean {
  const names = Object.keys(schema.properties ?? {})
  const isMatrix = ['financien', 'huisvesting', 'justitie'].every((domain) => names.includes(domain))
  return isMatrix && (schema.required ?? []).length > 0
}

/** `if` one property equals a const, `then` others are required, `else` true, others, or the next condition. */
function isPlainCondition(condition: JsonSchema, names: readonly string[]): boolean {
  const { if: test, then, else: otherwise } = condition
  const [property, value] = Object.entries(test?.properties ?? {})[0] ?? []
  const plainTest =
    Object.keys(test?.properties ?? {}).length === 1 &&
    value?.const !== undefined &&
    test?.required?.length === 1 &&
    test.required[0] === property
  const plainElse =
    otherwise === true ||
    (typeof otherwise === 'object' &&
      (otherwise.if === undefined ? onlyRequires(otherwise, names) : isPlainCondition(otherwise, names)))
  return (
    plainTest &&
    names.includes(property ?? '') &&
    then !== undefined &&
    onlyRequires(then, names) &&
    plainElse
  )
}

function onlyRequires(schema: JsonSchema, names: readonly string[]): boolean {
  const required = schema.required ?? []
  return (
    Object.keys(schema).join() === 'required' &&
    required.length > 0 &&
    required.every((name) => names.includes(name))
  )
}

function* unionFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  if (schema.oneOf === undefined) return
  const finding = inSchema(source)
  const tag = tagOf(schema)
  const tags = schema.oneOf.map((variant) =>
    variant.required?.includes(tag) === true ? variant.properties?.[tag]?.const : undefined,
  )
  if (
    schema.type !== 'object' ||
    schema.required?.length !== 1 ||
    tags.includes(undefined) ||
    new Set(tags).size !== tags.length
  ) {
    yield finding('schemas/union-without-tag', at, tag)
  }
  const seen = new Map<string, string>()
  for (const variant of schema.oneOf) {
    for (const [name, property] of Object.entries(variant.properties ?? {})) {
      if (name === tag) continue
      const { title: _nl, 'x-en': _en, ...rules } = property
      const text = JSON.stringify(rules)
      if ((seen.get(name) ?? text) !== text) yield finding('schemas/union-property-differs', at, name)
      seen.set(name, text)
    }
  }
}

const fixedSizeFormats: ReadonlySet<string> = new Set(['date', 'date-time', 'uuid'])
const knownFormats: ReadonlySet<string> = new Set(assertedFormats)
const longestUniqueList = 200

function* valueFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  if (schema.format !== undefined && !knownFormats.has(schema.format))
    yield finding('schemas/format-unknown', at, schema.format)
  if (schema.type === 'string' && !isBoundedString(schema))
    yield finding('schemas/string-unbounded', at, 'minLength or maxLength')
  if (
    schema.type === 'integer' &&
    schema.const === undefined &&
    (schema.minimum === undefined || schema.maximum === undefined)
  ) {
    yield finding('schemas/number-unbounded', at, 'minimum or maximum')
  }
  if (schema.type === 'array') {
    const most = schema.maxItems ?? Infinity
    if ((schema.minItems ?? 0) < 1 || most > (schema.uniqueItems === true ? longestUniqueList : 10_000)) {
      yield finding('schemas/array-unbounded', at, 'minItems or maxItems')
    }
  }
}

function isBoundedString(schema: JsonSchema): boolean {
  if (schema.enum !== undefined || schema.const !== undefined || fixedSizeFormats.has(schema.format ?? ''))
    return true
  const mayBeEmpty =
    schema.pattern === undefined && schema.format === undefined && (schema.minLength ?? 0) < 1
  return schema.maxLength !== undefined && !mayBeEmpty
}

function* referenceFindings(source: SchemaSource, { set }: Sources): Generator<Finding> {
  const finding = inSchema(source)
  const visit = function* (from: Located, trail: readonly JsonSchema[], at: string): Generator<Finding> {
    let to: Located
    try {
      to = follow(set, from)
    } catch {
      yield finding('schemas/reference-lost', at, from.schema.$ref ?? '')
      return
    }
    if (trail.includes(to.schema)) {
      yield finding('schemas/reference-lost', at, 'recursive')
      return
    }
    const next = [...trail, to.schema]
    for (const [name, property] of Object.entries(to.schema.properties ?? {})) {
      yield* visit({ schema: property, document: to.document }, next, `${at}/properties/${name}`)
    }
    if (to.schema.items !== undefined)
      yield* visit({ schema: to.schema.items, document: to.document }, next, `${at}/items`)
    for (const [index, variant] of (to.schema.oneOf ?? []).entries()) {
      yield* visit({ schema: variant, document: to.document }, next, `${at}/oneOf/${index}`)
    }
  }
  yield* visit({ schema: source.schema, document: source.schema }, [], '')
}
