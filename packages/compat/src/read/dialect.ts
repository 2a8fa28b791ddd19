import { isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'

/** The dialects that are read. */
export type Dialect = 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12'

const order: readonly Dialect[] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12']

const dialectByUri: ReadonlyMap<string, Dialect> = new Map([
  ['json-schema.org/draft-04/schema', 'draft-04'],
  // A fifth draft changed nothing and says so.
  ['json-schema.org/draft-05/schema', 'draft-04'],
  ['json-schema.org/draft-06/schema', 'draft-06'],
  ['json-schema.org/draft-07/schema', 'draft-07'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
  // Hyper-schema adds annotations only.
  ['json-schema.org/draft-04/hyper-schema', 'draft-04'],
  ['json-schema.org/draft-06/hyper-schema', 'draft-06'],
  ['json-schema.org/draft-07/hyper-schema', 'draft-07'],
  ['json-schema.org/draft/2019-09/hyper-schema', '2019-09'],
  ['json-schema.org/draft/2020-12/hyper-schema', '2020-12'],
])

/** What `$schema` says, unless that is the URI for whichever version is current, which says nothing. */
export function declaredDialect(schema: Json): Json | undefined {
  const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
  const isCurrent = typeof declared === 'string' && bareName(declared) === 'json-schema.org/schema'
  return isCurrent ? undefined : declared
}

function bareName(uri: string): string {
  return uri.replace(/^https?:\/\//, '').replace(/\/?#?\/?$/, '')
}

/** The dialect that `$schema` names, or undefined for one that is not known here. */
export function dialectNamed(name: Json): Dialect | undefined {
  if (typeof name !== 'string') return undefined
  return dialectByUri.get(bareName(name))
}

/** True when a dialect is this one or came after it. */
export function isSince(dialect: Dialect, first: Dialect): boolean {
  return order.indexOf(dialect) >= order.indexOf(first)
}

/** Keywords whose value is one schema. */
export const schemaKeywords = [
  'additionalItems',
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const

/** Keywords whose value is a list of schemas. */
export const schemaListKeywords = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const

/** Keywords whose value is schemas by name. */
export const schemaMapKeywords = [
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
] as const

/** The keywords that refer in a dialect. */
export function referenceKeywords(dialect: Dialect): readonly string[] {
  if (dialect === '2020-12') return ['$ref', '$dynamicRef']
  return dialect === '2019-09' ? ['$ref', '$recursiveRef'] : ['$ref']
}
