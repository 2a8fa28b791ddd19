import type { Json, JsonObject } from '@samenspraak/compat'
import { isList, isObject, without } from '../json-path.ts'
import type { Mutated, Mutation, MutationPlace } from './mutation.ts'

/** Demands on numbers, texts and constants. */
export const scalarMutations: readonly Mutation[] = [
  number('maximum lowered', ({ maximum }, value) =>
    bound('maximum', Math.min(numberIn(maximum, value), value - 1)),
  ),
  number('minimum raised', ({ minimum }, value) =>
    bound('minimum', Math.max(numberIn(minimum, value), value + 1)),
  ),
  number('exclusive minimum added', ({ exclusiveMinimum }, value) =>
    exclusiveMinimum === undefined ? bound('exclusiveMinimum', value) : undefined,
  ),
  number('exclusive maximum added', ({ exclusiveMaximum }, value) =>
    exclusiveMaximum === undefined ? bound('exclusiveMaximum', value) : undefined,
  ),
  number('multipleOf added', ({ multipleOf }, value) => {
    const step = [2, 3, 5, 7, 10].find((one) => value % one !== 0)
    return multipleOf === undefined && step !== undefined && Math.abs(value) < 1e6
      ? bound('multipleOf', step)
      : undefined
  }),
  number('number narrowed to integer', ({ type }, value) =>
    type === 'number' && !Number.isInteger(value) ? { type: 'integer' } : undefined,
  ),
  text('maxLength lowered', ({ maxLength }, value) =>
    value.length > 0
      ? bound('maxLength', Math.min(numberIn(maxLength, value.length), value.length - 1))
      : undefined,
  ),
  text('minLength raised', ({ minLength }, value) =>
    bound('minLength', Math.max(numberIn(minLength, 0), value.length + 1)),
  ),
  text('pattern added', ({ pattern }, value) => {
    const other = strangePatterns.find((one) => !RegExp(one, 'u').test(value))
    return pattern === undefined && other !== undefined ? { pattern: other } : undefined
  }),
  text('pattern tightened', ({ pattern }, value) => {
    const first = value[0]
    if (typeof pattern !== 'string' || first === undefined || !/^[A-Za-z0-9]$/.test(first)) return undefined
    return pattern.startsWith('^') && !pattern.includes('|')
      ? { pattern: `^[^${first}]*$`, allOf: [{ pattern }] }
      : undefined
  }),
  { name: 'enum member dropped', mutate: withoutMember },
  {
    name: 'enum added',
    mutate: (place) => added(place, { enum: [otherThan(place.value), 'no such value'] }),
  },
  { name: 'const added', mutate: (place) => added(place, { const: otherThan(place.value) }) },
  { name: 'not added', mutate: (place) => added(place, { not: { const: place.value } }) },
  { name: 'type refused', mutate: (place) => added(place, { not: { type: typeOf(place.value) } }) },
  { name: 'type narrowed', mutate: withoutType },
  { name: 'nothing is valid any more', mutate: (place) => added(place, { not: {} }) },
  {
    name: 'oneOf with branches that overlap',
    mutate: (place) => added(place, { oneOf: [{}, { enum: [place.value, 'overlap'] }] }),
  },
  {
    name: 'condition added',
    mutate: (place) =>
      added(place, { if: { type: typeOf(place.value) }, then: { const: otherThan(place.value) } }),
  },
  { name: 'anyOf branch dropped', mutate: withoutBranch },
]

const strangePatterns = ['^[0-9]+$', '^[xyz]', '^$', 'q+q', '^.{30,}$']

function number(name: string, make: (schema: JsonObject, value: number) => JsonObject | undefined): Mutation {
  return {
    name,
    mutate: ({ schema, value }) =>
      typeof value === 'number' ? beside(schema, make(schema, value)) : undefined,
  }
}

function text(name: string, make: (schema: JsonObject, value: string) => JsonObject | undefined): Mutation {
  return {
    name,
    mutate: ({ schema, value }) =>
      typeof value === 'string' ? beside(schema, make(schema, value)) : undefined,
  }
}

/** The new keywords in place of the old ones; with a list of schemas the old list stays. */
function beside(schema: JsonObject, demand: JsonObject | undefined): Mutated | undefined {
  if (demand === undefined || '$ref' in schema || ('allOf' in schema && 'allOf' in demand)) return undefined
  return { schema: { ...schema, ...demand } }
}

/** Added to what is there, next to it where nothing is in the way. */
export function added({ schema, dialect, random }: MutationPlace, demand: JsonObject): Mutated | undefined {
  const isTaken = Object.keys(demand).some((key) => key in schema)
  if ('$ref' in schema && dialect === 'draft-07') {
    return Object.keys(schema).length === 1 ? { schema: { allOf: [schema, demand] } } : undefined
  }
  if (!isTaken && !random.oneIn(3)) return { schema: { ...schema, ...demand } }
  const { allOf, ...rest } = schema
  return { schema: { ...rest, allOf: [...(isList(allOf) ? allOf : []), demand] } }
}

function bound(keyword: string, value: number): JsonObject {
  return { [keyword]: value }
}

function numberIn(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

function withoutMember({ schema, value }: MutationPlace): Mutated | undefined {
  const { enum: members } = schema
  if (!isList(members) || members.length < 2 || '$ref' in schema) return undefined
  const left = members.filter((member) => JSON.stringify(member) !== JSON.stringify(value))
  return left.length === members.length ? undefined : { schema: { ...schema, enum: left } }
}

function withoutType({ schema, value }: MutationPlace): Mutated | undefined {
  const { type } = schema
  if (!isList(type) || '$ref' in schema) return undefined
  const left = type.filter(
    (one) => one !== typeOf(value) && !(typeof value === 'number' && one === 'integer'),
  )
  return left.length === 0 || left.length === type.length ? undefined : { schema: { ...schema, type: left } }
}

/** The branch that the value needs; which one that is, the judge will say. */
function withoutBranch({ schema, random }: MutationPlace): Mutated | undefined {
  const { anyOf } = schema
  if (!isList(anyOf) || anyOf.length < 2) return undefined
  const index = random.below(anyOf.length)
  return { schema: { ...without(schema, 'anyOf'), anyOf: anyOf.toSpliced(index, 1) } }
}

/** A value of the same type where that is easy, but another one. */
function otherThan(value: Json): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}'`
  return typeof value === 'boolean' ? !value : 'other'
}

/** The name of the type of a value. */
export function typeOf(value: Json): string {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  return isObject(value) ? 'object' : typeof value
}
