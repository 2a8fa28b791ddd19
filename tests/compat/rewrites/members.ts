import type { Json, JsonObject } from '@samenspraak/compat'
import { isModern } from '../dialects.ts'
import { isList, isObject, stringsIn, withKey, without } from '../json-path.ts'
import type { Rewrite, RewriteContext } from './rewrite.ts'

/** Other ways to write properties, items and what they depend on. */
export const memberRewrites: readonly Rewrite[] = [
  { name: 'property as pattern of one name', rewrite: propertyAsPattern },
  { name: 'pattern of one name as property', rewrite: patternAsProperty },
  { name: 'additionalProperties true as {}', rewrite: (schema) => swapTrue(schema, 'additionalProperties') },
  {
    name: 'additionalProperties {} written out',
    changesAnnotations: true,
    rewrite: (schema, context) => addWhole(schema, 'additionalProperties', context),
  },
  {
    name: 'additionalProperties that say nothing removed',
    changesAnnotations: true,
    rewrite: (schema) => removeWhole(schema, 'additionalProperties'),
  },
  {
    name: 'items {} written out',
    changesAnnotations: true,
    rewrite: (schema, context) => addItems(schema, context),
  },
  { name: 'false as not {}', rewrite: (schema) => swapFalse(schema) },
  { name: 'required split over allOf', rewrite: splitRequired },
  { name: 'required through dependentRequired', isModern: true, rewrite: requiredByCount },
  { name: 'dependentRequired as dependentSchemas', isModern: true, rewrite: dependentAsSchemas },
  { name: 'dependencies as condition', rewrite: dependencyAsCondition },
  { name: 'required as properties that may not be absent', rewrite: requiredThroughNot },
  {
    name: 'unevaluatedProperties as additionalProperties',
    isModern: true,
    rewrite: (schema) => swapRest(schema, 'unevaluatedProperties', 'additionalProperties'),
  },
  {
    name: 'additionalProperties as unevaluatedProperties',
    isModern: true,
    rewrite: (schema) => swapRest(schema, 'additionalProperties', 'unevaluatedProperties'),
  },
  {
    name: 'contains through not items',
    changesAnnotations: true,
    rewrite: ({ contains, ...rest }) =>
      contains === undefined || 'minContains' in rest || 'maxContains' in rest || 'anyOf' in rest
        ? undefined
        : { ...rest, anyOf: [{ not: { type: 'array' } }, { not: { items: { not: contains } } }] },
  },
  {
    name: 'contains with the least of one written out',
    isModern: true,
    rewrite: (schema) =>
      'contains' in schema && !('minContains' in schema) ? { ...schema, minContains: 1 } : undefined,
  },
  { name: 'names of an enum as closed properties', changesAnnotations: true, rewrite: namesAsClosed },
  { name: 'minItems 1 as contains anything', changesAnnotations: true, rewrite: minItemsAsContains },
  {
    name: 'annotations added',
    rewrite: (schema, { random }) =>
      '$ref' in schema
        ? undefined
        : withKey(schema, random.pick(['title', 'description', '$comment', 'x-note']), 'said otherwise'),
  },
]

function propertyAsPattern(schema: JsonObject, { random }: RewriteContext): Json | undefined {
  const { properties, patternProperties } = schema
  if (!isObject(properties)) return undefined
  const name = random.some(Object.keys(properties))
  const value = name === undefined ? undefined : properties[name]
  const patterns = isObject(patternProperties) ? patternProperties : {}
  if (name === undefined || value === undefined) return undefined
  const pattern = `^${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`
  if (pattern in patterns) return undefined
  return {
    ...schema,
    properties: without(properties, name),
    patternProperties: withKey(patterns, pattern, value),
  }
}

function patternAsProperty(schema: JsonObject): Json | undefined {
  const { properties, patternProperties } = schema
  if (!isObject(patternProperties)) return undefined
  const known = isObject(properties) ? properties : {}
  const pattern = Object.keys(patternProperties).find((one) => /^\^[A-Za-z0-9_]+\$$/.test(one))
  const value = pattern === undefined ? undefined : patternProperties[pattern]
  const name = pattern?.slice(1, -1)
  if (pattern === undefined || name === undefined || value === undefined || name in known) return undefined
  return {
    ...schema,
    properties: withKey(known, name, value),
    patternProperties: without(patternProperties, pattern),
  }
}

function swapTrue(schema: JsonObject, keyword: string): Json | undefined {
  return schema[keyword] === true ? withKey(schema, keyword, {}) : undefined
}

function addWhole(schema: JsonObject, keyword: string, { dialect }: RewriteContext): Json | undefined {
  return keyword in schema || ('$ref' in schema && !isModern(dialect))
    ? undefined
    : withKey(schema, keyword, {})
}

function addItems(schema: JsonObject, context: RewriteContext): Json | undefined {
  return addWhole(schema, 'items', context)
}

function removeWhole(schema: JsonObject, keyword: string): Json | undefined {
  const value = schema[keyword]
  const isWhole = value === true || (isObject(value) && Object.keys(value).length === 0)
  return isWhole ? without(schema, keyword) : undefined
}

function swapFalse(schema: JsonObject): Json | undefined {
  const keyword = ['additionalProperties', 'items', 'additionalItems'].find((one) => schema[one] === false)
  return keyword === undefined ? undefined : withKey(schema, keyword, { not: {} })
}

function splitRequired({ required, allOf, ...rest }: JsonObject): Json | undefined {
  const names = stringsIn(required)
  if (names.length < 2 || '$ref' in rest) return undefined
  return { ...rest, allOf: [...(isList(allOf) ? allOf : []), ...names.map((name) => ({ required: [name] }))] }
}

/** A demanded name that demands the others says the same as demanding all. */
function requiredByCount(schema: JsonObject): Json | undefined {
  const [first, ...others] = stringsIn(schema['required'])
  if (first === undefined || others.length === 0 || 'dependentRequired' in schema) return undefined
  return { ...schema, required: [first], dependentRequired: { [first]: others } }
}

function dependentAsSchemas({ dependentRequired, ...rest }: JsonObject): Json | undefined {
  if (!isObject(dependentRequired) || 'dependentSchemas' in rest) return undefined
  const entries = Object.entries(dependentRequired).map(([name, names]) => [name, { required: names }])
  return { ...rest, dependentSchemas: Object.fromEntries(entries) }
}

function dependencyAsCondition(schema: JsonObject, { dialect }: RewriteContext): Json | undefined {
  const keyword = isModern(dialect) ? 'dependentRequired' : 'dependencies'
  const dependencies = schema[keyword]
  if (!isObject(dependencies) || 'allOf' in schema) return undefined
  const conditions = Object.entries(dependencies).map(([name, value]) => ({
    if: { type: 'object', required: [name] },
    then: isList(value) ? { required: value } : (value ?? true),
  }))
  return { ...without(schema, keyword), allOf: conditions }
}

function requiredThroughNot({ required, ...rest }: JsonObject): Json | undefined {
  const [name, ...others] = stringsIn(required)
  if (name === undefined || 'not' in rest || '$ref' in rest) return undefined
  const absent = { type: 'object', properties: Object.fromEntries([[name, false]]) }
  return { ...rest, ...(others.length > 0 ? { required: others } : {}), not: absent }
}

/** Equal as long as nothing else in the schema can evaluate a property. */
function swapRest(schema: JsonObject, from: string, to: string): Json | undefined {
  const others = [
    '$ref',
    '$dynamicRef',
    '$recursiveRef',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'dependentSchemas',
    to,
  ]
  const value = schema[from]
  return value === undefined || others.some((one) => one in schema)
    ? undefined
    : withKey(without(schema, from), to, value)
}

function namesAsClosed({ propertyNames, ...rest }: JsonObject): Json | undefined {
  const names =
    isObject(propertyNames) && Object.keys(propertyNames).length === 1 ? stringsIn(propertyNames['enum']) : []
  if (names.length === 0 || 'allOf' in rest) return undefined
  const properties = Object.fromEntries(names.map((name) => [name, true]))
  return { ...rest, allOf: [{ properties, additionalProperties: false }] }
}

function minItemsAsContains({ minItems, ...rest }: JsonObject): Json | undefined {
  return minItems === 1 && !('contains' in rest) ? { ...rest, contains: {} } : undefined
}
