import type { Json } from '../json.ts'

/** The dialects that are read. */
export type Dialect = 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12'

const order: readonly Dialect[] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12']

const dialectByUri: ReadonlyMap<string, Dialect> = new Map([
  ['json-schema.org/draft-04/schema', 'draft-04'],
  ['json-schema.org/draft-06/schema', 'draft-06'],
  ['json-schema.org/draft-07/schema', 'draft-07'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
])

/** The dialect that `$schema` names, or undefined for one that is not known here. */
export function dialectNamed(name: Json): Dialect | undefined {
  if (typeof name !== 'string') return undefined
  return dialectByUri.get(name.replace(/^https?:\/\//, '').replace(/#$/, ''))
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
