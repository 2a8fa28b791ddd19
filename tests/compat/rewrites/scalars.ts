import type { Json, JsonObject } from '@samenspraak/compat'
import { isList, stringsIn, without } from '../json-path.ts'
import type { Rewrite } from './rewrite.ts'

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object']

/** Other ways to write types, constants, numbers and texts. */
export const scalarRewrites: readonly Rewrite[] = [
  {
    name: 'const as enum',
    rewrite: ({ const: only, ...rest }) =>
      only === undefined || 'enum' in rest ? undefined : { ...rest, enum: [only] },
  },
  {
    name: 'enum of one as const',
    rewrite: ({ enum: members, ...rest }) => {
      const [only, ...more] = isList(members) ? members : []
      return only === undefined || more.length > 0 || 'const' in rest ? undefined : { ...rest, const: only }
    },
  },
  {
    name: 'enum as anyOf of constants',
    rewrite: ({ enum: members, ...rest }) =>
      isList(members) && !('anyOf' in rest)
        ? { ...rest, anyOf: members.map((member) => ({ const: member })) }
        : undefined,
  },
  {
    name: 'type added beside an enum of strings',
    rewrite: (schema) =>
      isList(schema['enum']) &&
      schema['type'] === undefined &&
      schema['enum'].every((one) => typeof one === 'string')
        ? { type: 'string', ...schema }
        : undefined,
  },
  {
    name: 'type removed beside an enum of strings',
    rewrite: (schema) =>
      isList(schema['enum']) &&
      schema['type'] === 'string' &&
      schema['enum'].every((one) => typeof one === 'string')
        ? without(schema, 'type')
        : undefined,
  },
  {
    name: 'type list as anyOf',
    rewrite: ({ type, ...rest }) =>
      isList(type) && !('anyOf' in rest) ? { ...rest, anyOf: type.map((one) => ({ type: one })) } : undefined,
  },
  { name: 'anyOf of types as type list', rewrite: typesTogether },
  {
    name: 'one type as list',
    rewrite: (schema) =>
      typeof schema['type'] === 'string' ? { ...schema, type: [schema['type']] } : undefined,
  },
  {
    name: 'every type written out',
    rewrite: (schema, { dialect, random }) =>
      'type' in schema || ('$ref' in schema && dialect === 'draft-07')
        ? undefined
        : { ...schema, type: random.shuffled(allTypes) },
  },
  {
    name: 'integer as number with multipleOf 1',
    rewrite: (schema) =>
      schema['type'] === 'integer' && !('multipleOf' in schema)
        ? { ...schema, type: 'number', multipleOf: 1 }
        : undefined,
  },
  {
    name: 'minimum of integers as exclusive minimum',
    rewrite: ({ minimum, ...rest }) =>
      rest['type'] === 'integer' && Number.isInteger(minimum) && !('exclusiveMinimum' in rest)
        ? { ...rest, exclusiveMinimum: Number(minimum) - 1 }
        : undefined,
  },
  {
    name: 'exclusive maximum above a whole maximum of integers',
    rewrite: ({ maximum, ...rest }) =>
      rest['type'] === 'integer' && Number.isInteger(maximum) && !('exclusiveMaximum' in rest)
        ? { ...rest, exclusiveMaximum: Number(maximum) + 0.5 }
        : undefined,
  },
  {
    name: 'minimum through not',
    rewrite: ({ minimum, ...rest }) =>
      typeof minimum === 'number' && !('not' in rest)
        ? { ...rest, not: { type: 'number', exclusiveMaximum: minimum } }
        : undefined,
  },
  {
    name: 'maxLength as pattern',
    rewrite: ({ maxLength, ...rest }) =>
      typeof maxLength === 'number' && maxLength < 100 && !('pattern' in rest)
        ? { ...rest, pattern: `^[\\s\\S]{0,${maxLength}}$` }
        : undefined,
  },
  { name: 'pattern written otherwise', rewrite: patternOtherwise },
  { name: 'bound that says nothing', rewrite: (schema, { random }) => noop(schema, random.pick(noops)) },
]

const noops = [
  ['minLength', 0],
  ['minItems', 0],
  ['minProperties', 0],
  ['required', []],
  ['uniqueItems', false],
  ['enum', undefined],
] as const

function noop(schema: JsonObject, [keyword, value]: readonly [string, Json | undefined]): Json | undefined {
  return keyword in schema || value === undefined || '$ref' in schema
    ? undefined
    : { ...schema, [keyword]: value }
}

function typesTogether({ anyOf, ...rest }: JsonObject): Json | undefined {
  if (!isList(anyOf) || 'type' in rest) return undefined
  const types = anyOf.flatMap((one) => {
    const type =
      typeof one === 'object' && one !== null && !isList(one) && Object.keys(one).length === 1
        ? one['type']
        : undefined
    return typeof type === 'string' ? [type] : []
  })
  return types.length === anyOf.length ? { ...rest, type: [...new Set(types)] } : undefined
}

/** Each turns a pattern into another of the same language; the first that changes something is used. */
const patternRewrites: readonly ((pattern: string) => string)[] = [
  (pattern) => pattern.replace(/\[0-9\]/g, '\\d'),
  (pattern) => pattern.replace(/\\d/g, '[0-9]'),
  (pattern) => (/^\^[^|]*\$$/.test(pattern) ? `^(?:${pattern.slice(1, -1)})$` : pattern),
  (pattern) => pattern.replace(/(\[[^\]]*\])\+/, '$1$1*'),
  (pattern) => pattern.replace(/(\[[^\]]*\])\{3\}/, '$1$1{2}'),
  (pattern) => (pattern.startsWith('^') ? pattern : `^[\\s\\S]*(?:${pattern})`),
  (pattern) => `(?:${pattern})|(?:${pattern})`,
]

function patternOtherwise(
  schema: JsonObject,
  { random }: { readonly random: { shuffled: <T>(all: readonly T[]) => readonly T[] } },
): Json | undefined {
  const { pattern } = schema
  if (typeof pattern !== 'string') return undefined
  const others = random.shuffled(patternRewrites).map((rewrite) => rewrite(pattern))
  const other = others.find((one) => one !== pattern)
  return other === undefined ? undefined : { ...schema, pattern: other }
}

/** Members in another order; for lists that are sets. */
export function reordered(
  schema: JsonObject,
  random: { shuffled: <T>(all: readonly T[]) => readonly T[] },
): JsonObject {
  const entries = Object.entries(schema).map(([key, value]): readonly [string, Json | undefined] => {
    const isSet = ['enum', 'type', 'anyOf', 'oneOf', 'allOf'].includes(key) && isList(value)
    if (isSet) return [key, random.shuffled(value)]
    return key === 'required' && isList(value) ? [key, random.shuffled(stringsIn(value))] : [key, value]
  })
  return Object.fromEntries(random.shuffled(entries))
}
