import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { dialectNamed, schemaKeywords, schemaListKeywords, schemaMapKeywords } from './dialect.ts'
import type { Dialect } from './dialect.ts'

const applicator = [
  ...[
    'additionalItems',
    'additionalProperties',
    'allOf',
    'anyOf',
    'contains',
    'dependentSchemas',
    'else',
    'if',
  ],
  ...['items', 'not', 'oneOf', 'patternProperties', 'prefixItems', 'properties', 'propertyNames', 'then'],
] as const
const validation = [
  ...[
    'const',
    'dependentRequired',
    'enum',
    'exclusiveMaximum',
    'exclusiveMinimum',
    'maxContains',
    'maxItems',
  ],
  ...['maxLength', 'maxProperties', 'maximum', 'minContains', 'minItems', 'minLength', 'minProperties'],
  ...['minimum', 'multipleOf', 'pattern', 'required', 'type', 'uniqueItems'],
] as const
const unevaluated = ['unevaluatedItems', 'unevaluatedProperties'] as const

/** The vocabularies of the dialects that have them, with their keywords that assert. */
const vocabularies: Partial<Readonly<Record<Dialect, ReadonlyMap<string, readonly string[]>>>> = {
  '2019-09': new Map([
    ...named('2019-09', ['core', 'meta-data', 'format', 'content'], []),
    ...named('2019-09', ['applicator'], [...applicator, ...unevaluated]),
    ...named('2019-09', ['validation'], validation),
  ]),
  '2020-12': new Map([
    ...named('2020-12', ['core', 'meta-data', 'format-annotation', 'content'], []),
    ...named('2020-12', ['applicator'], applicator),
    ...named('2020-12', ['unevaluated'], unevaluated),
    ...named('2020-12', ['validation'], validation),
  ]),
}

function named(
  dialect: Dialect,
  names: readonly string[],
  keywords: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return names.map((name) => [`https://json-schema.org/draft/${dialect}/vocab/${name}`, keywords])
}

/**
 * A schema in a dialect of its own, whose metaschema was given, as one in the dialect that this is made from: without the
 * keywords that it leaves out. Undefined when it asks for a vocabulary that is not known.
 */
export function inKnownDialect(
  schema: JsonObject,
  documents: Readonly<Record<string, Json>>,
): Json | undefined {
  const uri = valueAt(schema, '$schema')
  const metaschema = typeof uri === 'string' ? valueAt(documents, uri.replace(/#$/, '')) : undefined
  const base = isObject(metaschema) ? valueAt(metaschema, '$schema') : undefined
  if (!isObject(metaschema) || base === undefined) return undefined
  const dialect = dialectNamed(base)
  if (dialect === undefined) return undefined
  const known = vocabularies[dialect]
  const used = valueAt(metaschema, '$vocabulary')
  if (known === undefined || !isObject(used)) return { ...schema, $schema: base }
  // A vocabulary may be ignored when it says so, but not one that turns formats into assertions.
  const isStrange = ([name, isNeeded]: readonly [string, Json | undefined]): boolean =>
    !known.has(name) && (isNeeded === true || name.endsWith('/format-assertion'))
  if (Object.entries(used).some(isStrange)) return undefined
  const unused = new Set(
    [...known].flatMap(([name, keywords]) => (Object.hasOwn(used, name) ? [] : keywords)),
  )
  return unused.size === 0 ? { ...schema, $schema: base } : { ...without(schema, unused), $schema: base }
}

const one: ReadonlySet<string> = new Set([...schemaKeywords, 'items'])
const listed: ReadonlySet<string> = new Set([...schemaListKeywords, 'items'])
const mapped: ReadonlySet<string> = new Set(schemaMapKeywords)

function without(schema: JsonObject, unused: ReadonlySet<string>): JsonObject {
  const part = (value: Json): Json => (isObject(value) ? without(value, unused) : value)
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): readonly (readonly [string, Json])[] => {
      if (value === undefined || unused.has(keyword)) return []
      if (listed.has(keyword) && isList(value)) return [[keyword, value.map(part)]]
      if (one.has(keyword)) return [[keyword, part(value)]]
      if (!mapped.has(keyword) || !isObject(value)) return [[keyword, value]]
      const parts = Object.entries(value).map(([name, inner]) => [name, part(inner ?? true)] as const)
      return [[keyword, Object.fromEntries(parts)]]
    }),
  )
}
