import type { Json, JsonObject } from '@samenspraak/compat'
import { isList, isObject, withKey, without } from './json-path.ts'
import { mapChildren } from './subschemas.ts'

/** The dialects for which pairs are made. */
export type PairDialect = 'draft-07' | '2019-09' | '2020-12'

export const pairDialects = ['draft-07', '2019-09', '2020-12'] as const

/** The name by which a schema says its dialect. */
export const metaschemas: Readonly<Record<PairDialect, string>> = {
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
}

/** A schema that is written as 2020-12, as its author would have written it in another dialect. */
export function inDialect(schema: JsonObject, dialect: PairDialect): JsonObject {
  const translated = translate(schema, dialect)
  return isObject(translated) ? { $schema: metaschemas[dialect], ...translated } : schema
}

/** Whether a dialect knows the keywords of 2019-09. */
export function isModern(dialect: PairDialect): boolean {
  return dialect !== 'draft-07'
}

/** The keyword for definitions. */
export function definitionsIn(dialect: PairDialect): '$defs' | 'definitions' {
  return isModern(dialect) ? '$defs' : 'definitions'
}

function translate(schema: Json, dialect: PairDialect): Json {
  if (!isObject(schema) || dialect === '2020-12') return schema
  const inside = mapChildren(schema, (child) => translate(child, dialect))
  const tuples = withOldTuples(inside)
  return isModern(dialect) ? tuples : withOldReferences(withOldDependencies(tuples))
}

function withOldTuples(schema: JsonObject): JsonObject {
  const { prefixItems, items } = schema
  if (prefixItems === undefined) return schema
  const old = withKey(without(schema, 'prefixItems', 'items'), 'items', prefixItems)
  return items === undefined ? old : withKey(old, 'additionalItems', items)
}

function withOldDependencies(schema: JsonObject): JsonObject {
  const { dependentRequired, dependentSchemas, $defs } = schema
  const rest = without(schema, 'dependentRequired', 'dependentSchemas', '$defs')
  const dependencies = { ...maps(dependentRequired), ...maps(dependentSchemas) }
  return {
    ...rest,
    ...(Object.keys(dependencies).length > 0 ? { dependencies } : {}),
    ...($defs === undefined ? {} : { definitions: $defs }),
  }
}

function maps(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

/** Draft-07 ignores what stands beside a `$ref`. */
function withOldReferences(schema: JsonObject): JsonObject {
  const { $ref, allOf, ...rest } = schema
  if (typeof $ref !== 'string') return schema
  const reference = { $ref: $ref.replace('#/$defs/', '#/definitions/') }
  if (Object.keys(rest).length === 0 && allOf === undefined) return reference
  return { ...rest, allOf: [...(isList(allOf) ? allOf : []), reference] }
}
