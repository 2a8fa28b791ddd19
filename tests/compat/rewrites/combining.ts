import type { Json, JsonObject } from '@samenspraak/compat'
import { definitionsIn, isModern } from '../dialects.ts'
import { isList, isObject, only, own, stringsIn, withKey, without } from '../json-path.ts'
import { isSchema } from '../subschemas.ts'
import { definitionOf, groups, naming, parts } from './rewrite.ts'
import type { Rewrite, RewriteContext } from './rewrite.ts'

/** Other ways to combine: allOf, anyOf, oneOf, not, if, references. */
export const combiningRewrites: readonly Rewrite[] = [
  { name: 'part moved into allOf', rewrite: intoAllOf },
  { name: 'allOf flattened', rewrite: outOfAllOf },
  { name: 'wrapped in allOf', rewrite: (schema) => wrapped(schema, (rest) => ({ allOf: [rest] })) },
  {
    name: 'the same twice in allOf',
    rewrite: (schema) => wrapped(schema, (rest) => ({ allOf: [rest, rest] })),
  },
  {
    name: 'anyOf with something impossible',
    rewrite: (schema) => wrapped(schema, (rest) => ({ anyOf: [rest, false] })),
  },
  {
    name: 'oneOf with something impossible',
    rewrite: (schema) => wrapped(schema, (rest) => ({ oneOf: [{ not: {} }, rest] })),
  },
  {
    name: 'not not',
    changesAnnotations: true,
    rewrite: (schema) => wrapped(schema, (rest) => ({ not: { not: rest } })),
  },
  {
    name: 'if nothing, then all of it',
    rewrite: (schema) => wrapped(schema, (rest) => ({ if: true, then: rest, else: false })),
  },
  { name: 'if, then, else as anyOf', rewrite: conditionAsAnyOf },
  { name: 'anyOf of two as condition', changesAnnotations: true, rewrite: anyOfAsCondition },
  { name: 'anyOf through not', changesAnnotations: true, rewrite: anyOfThroughNot },
  { name: 'oneOf of tagged branches as anyOf', rewrite: taggedAsAnyOf },
  { name: 'anyOf of tagged branches as oneOf', rewrite: taggedAsOneOf },
  { name: 'reference inlined', rewrite: inlined },
  {
    name: 'type split off by condition',
    changesAnnotations: true,
    rewrite: (schema, context) => splitByType(schema, context),
  },
]

function wrapped(schema: JsonObject, wrap: (rest: JsonObject) => JsonObject): Json | undefined {
  const { names, rest } = parts(schema)
  return Object.keys(rest).length === 0 ? undefined : { ...names, ...wrap(rest) }
}

function intoAllOf(schema: JsonObject, { random, dialect }: RewriteContext): Json | undefined {
  if ('$ref' in schema && !isModern(dialect)) return undefined
  const movable = Object.keys(schema).filter(
    (key) => !naming.includes(key) && key !== 'allOf' && !key.startsWith('unevaluated'),
  )
  const chosen = random.some(movable)
  if (chosen === undefined) return undefined
  const moved = groups.find((group) => group.includes(chosen)) ?? [chosen]
  const part = only(schema, moved)
  const old = isList(schema['allOf']) ? schema['allOf'] : []
  return { ...without(schema, ...moved, 'allOf'), allOf: random.shuffled([...old, part]) }
}

function outOfAllOf(schema: JsonObject, { dialect }: RewriteContext): Json | undefined {
  const { allOf, ...rest } = schema
  const [first, ...others] = isList(allOf) ? allOf : []
  if (!isObject(first) || ('$ref' in schema && !isModern(dialect))) return undefined
  if ('$ref' in first && (!isModern(dialect) || '$ref' in rest)) return undefined
  const clashes = Object.keys(first).some(
    (key) =>
      key in rest ||
      naming.includes(key) ||
      key === 'allOf' ||
      key.startsWith('unevaluated') ||
      meets(key, rest),
  )
  if (clashes) return undefined
  return { ...rest, ...first, ...(others.length > 0 ? { allOf: others } : {}) }
}

/** Keywords of one group in both would start to influence each other. */
function meets(key: string, rest: JsonObject): boolean {
  const group = groups.find((one) => one.includes(key)) ?? []
  return group.some((one) => one in rest)
}

function conditionAsAnyOf(schema: JsonObject): Json | undefined {
  const { if: condition, then = true, else: otherwise = true, ...rest } = schema
  if (condition === undefined || 'anyOf' in rest) return undefined
  return { ...rest, anyOf: [{ allOf: [condition, then] }, { allOf: [{ not: condition }, otherwise] }] }
}

function anyOfAsCondition({ anyOf, ...rest }: JsonObject): Json | undefined {
  const [first, second, ...more] = isList(anyOf) ? anyOf : []
  if (first === undefined || second === undefined || more.length > 0 || 'if' in rest) return undefined
  return { ...rest, if: first, else: second }
}

function anyOfThroughNot({ anyOf, ...rest }: JsonObject): Json | undefined {
  if (!isList(anyOf) || 'not' in rest) return undefined
  return { ...rest, not: { allOf: anyOf.map((branch) => ({ not: branch })) } }
}

function taggedAsAnyOf(schema: JsonObject, context: RewriteContext): Json | undefined {
  const { oneOf, ...rest } = schema
  return isList(oneOf) && !('anyOf' in rest) && areTagged(oneOf, context)
    ? { ...rest, anyOf: oneOf }
    : undefined
}

function taggedAsOneOf(schema: JsonObject, context: RewriteContext): Json | undefined {
  const { anyOf, ...rest } = schema
  return isList(anyOf) && !('oneOf' in rest) && areTagged(anyOf, context)
    ? { ...rest, oneOf: anyOf }
    : undefined
}

/** Every branch demands another constant in the same property, so that no document fits two. */
function areTagged(branches: readonly Json[], context: RewriteContext): boolean {
  const resolved = branches.map((branch) =>
    isObject(branch) ? (definitionOf(branch, context) ?? branch) : {},
  )
  const [first] = resolved
  const candidates = stringsIn(first?.['required'])
  return candidates.some((name) => {
    const tags = resolved.map((branch) => {
      const property = isObject(branch['properties']) ? own(branch['properties'], name) : undefined
      const isDemanded = branch['type'] === 'object' && stringsIn(branch['required']).includes(name)
      return isDemanded && isObject(property) ? property['const'] : undefined
    })
    return tags.every((tag) => typeof tag === 'string') && new Set(tags).size === tags.length
  })
}

/** Recursion is unrolled once by this too. */
function inlined(schema: JsonObject, context: RewriteContext): Json | undefined {
  const definition = definitionOf(schema, context)
  if (definition === undefined) return undefined
  const { $ref: _used, ...beside } = schema
  if (Object.keys(beside).length === 0 || !isModern(context.dialect)) return definition
  return { ...beside, allOf: [...(isList(beside['allOf']) ? beside['allOf'] : []), definition] }
}

const typed = [
  ['object', ['properties', 'patternProperties', 'additionalProperties']],
  ['object', ['required']],
  ['array', ['prefixItems', 'items', 'additionalItems']],
  ['string', ['pattern']],
  ['number', ['minimum']],
] as const

/** `pattern` as: anything but a string, or the pattern. */
function splitByType(schema: JsonObject, { random, dialect }: RewriteContext): Json | undefined {
  if ('$ref' in schema && !isModern(dialect)) return undefined
  const [type, keywords] = random.pick(typed)
  const part = only(schema, keywords)
  if (Object.keys(part).length === 0 || 'anyOf' in schema) return undefined
  return { ...without(schema, ...keywords), anyOf: [{ not: { type } }, part] }
}

/** A part of the root is moved to the definitions and referred to. */
export function extracted(
  root: JsonObject,
  part: Json,
  context: RewriteContext,
): { readonly root: JsonObject; readonly reference: JsonObject } | undefined {
  if (!isSchema(part) || (isObject(part) && naming.some((key) => key in part))) return undefined
  const keyword = definitionsIn(context.dialect)
  const old = root[keyword]
  const definitions = isObject(old) ? old : {}
  const name = `part${Object.keys(definitions).length}`
  return {
    root: withKey(root, keyword, withKey(definitions, name, part)),
    reference: { $ref: `#/${keyword}/${name}` },
  }
}
