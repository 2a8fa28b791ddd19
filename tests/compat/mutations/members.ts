import type { Json, JsonObject } from '@samenspraak/compat'
import { isModern } from '../dialects.ts'
import { isList, isObject, own, stringsIn, withKey, without } from '../json-path.ts'
import type { Mutated, Mutation, MutationPlace } from './mutation.ts'
import { added, typeOf } from './scalars.ts'

const strange = 'unheardOf'

/** Demands on objects and lists. */
export const memberMutations: readonly Mutation[] = [
  object('property made required', (place, value) => {
    const absent = declared(place).find((name) => !(name in value)) ?? strange
    return added(place, { required: [absent] })
  }),
  object('undeclared name made required beside the others', ({ schema }) =>
    Array.isArray(schema['required']) && !('$ref' in schema)
      ? { schema: { ...schema, required: [...stringsIn(schema['required']), strange] } }
      : undefined,
  ),
  object('closed content', (place, value) => {
    const { schema } = place
    if ('additionalProperties' in schema || '$ref' in schema) return undefined
    return { schema: { ...schema, additionalProperties: false }, value: withKey(value, strange, 1) }
  }),
  {
    ...object('other content typed', ({ schema }, value) =>
      'additionalProperties' in schema || '$ref' in schema
        ? undefined
        : {
            schema: { ...schema, additionalProperties: { type: 'string' } },
            value: withKey(value, strange, 1),
          },
    ),
    evaluates: true,
  },
  object('maxProperties lowered', (place, value) =>
    added(place, { maxProperties: Math.max(sizeOf(value) - 1, 0) }),
  ),
  object('minProperties raised', (place, value) => added(place, { minProperties: sizeOf(value) + 1 })),
  object('propertyNames added', (place) => added(place, { propertyNames: { pattern: '^[q!]*$' } })),
  object('property refused', (place, value) => {
    const name = place.random.some(Object.keys(value))
    return name === undefined ? undefined : added(place, { not: { required: [name] } })
  }),
  object('property never valid', ({ schema, random }, value) => {
    const { properties } = schema
    const name = random.some(Object.keys(value))
    if (name === undefined || !isObject(properties) || own(properties, name) === undefined) return undefined
    return '$ref' in schema
      ? undefined
      : { schema: { ...schema, properties: withKey(properties, name, false) } }
  }),
  object('property no longer declared in closed content', ({ schema, random }, value) => {
    const { properties, additionalProperties } = schema
    const name = random.some(Object.keys(value))
    if (
      additionalProperties !== false ||
      !isObject(properties) ||
      name === undefined ||
      !(name in properties)
    )
      return undefined
    return { schema: { ...schema, properties: without(properties, name) } }
  }),
  {
    ...object('pattern of names added', (place, value) => {
      const [name, first] = Object.entries(value)[0] ?? []
      if (name === undefined || first === undefined || 'additionalProperties' in place.schema)
        return undefined
      return added(place, {
        patternProperties: { [`^${name.replace(/[^a-zA-Z0-9]/g, '.')}`]: { not: { type: typeOf(first) } } },
      })
    }),
    evaluates: true,
  },
  object('dependency added', (place, value) => {
    const name = place.random.some(Object.keys(value))
    if (name === undefined) return undefined
    return added(place, {
      [isModern(place.dialect) ? 'dependentRequired' : 'dependencies']: { [name]: [strange] },
    })
  }),
  {
    ...object('dependent schema added', (place, value) => {
      const name = place.random.some(Object.keys(value))
      if (name === undefined) return undefined
      const demand = { required: [strange], properties: { [strange]: { type: 'null' } } }
      return added(place, {
        [isModern(place.dialect) ? 'dependentSchemas' : 'dependencies']: { [name]: demand },
      })
    }),
    evaluates: true,
  },
  {
    ...object('unevaluatedProperties refused', ({ schema }, value) =>
      'unevaluatedProperties' in schema
        ? undefined
        : { schema: { ...schema, unevaluatedProperties: false }, value: withKey(value, strange, 1) },
    ),
    isModern: true,
  },
  list('maxItems lowered', (place, value) =>
    value.length > 0 ? added(place, { maxItems: value.length - 1 }) : undefined,
  ),
  list('minItems raised', (place, value) => added(place, { minItems: value.length + 1 })),
  list('uniqueItems demanded', (place, value) => {
    const [first, ...others] = value
    if (first === undefined || 'uniqueItems' in place.schema) return undefined
    const twice = others.length === 0 ? [first, first] : [...value.slice(0, -1), first]
    return withValue(added(place, { uniqueItems: true }), twice)
  }),
  {
    ...list('contains demanded', (place) =>
      'contains' in place.schema ? undefined : added(place, { contains: { const: strange } }),
    ),
    evaluates: true,
  },
  {
    ...list('minContains raised', (place, value) =>
      'contains' in place.schema ? undefined : added(place, { contains: {}, minContains: value.length + 1 }),
    ),
    isModern: true,
    evaluates: true,
  },
  {
    ...list('maxContains lowered', (place, value) =>
      'contains' in place.schema || value.length < 2
        ? undefined
        : added(place, { contains: {}, maxContains: value.length - 1 }),
    ),
    isModern: true,
    evaluates: true,
  },
  {
    ...list('first place typed', (place, value) => {
      const [first] = value
      const keyword = place.dialect === '2020-12' ? 'prefixItems' : 'items'
      if (first === undefined || 'items' in place.schema || keyword in place.schema) return undefined
      return added(place, { [keyword]: [{ not: { type: typeOf(first) } }] })
    }),
    evaluates: true,
  },
  list('items narrowed', ({ schema }, value) => {
    const last = value.at(-1)
    const { items } = schema
    if (last === undefined || !isObject(items) || 'prefixItems' in schema || '$ref' in schema)
      return undefined
    return { schema: { ...schema, items: { allOf: [items, { not: { const: last } }] } } }
  }),
]

function object(
  name: string,
  make: (place: MutationPlace, value: JsonObject) => Mutated | undefined,
): Mutation {
  return { name, mutate: (place) => (isObject(place.value) ? make(place, place.value) : undefined) }
}

function list(
  name: string,
  make: (place: MutationPlace, value: readonly Json[]) => Mutated | undefined,
): Mutation {
  return { name, mutate: (place) => (isList(place.value) ? make(place, place.value) : undefined) }
}

function withValue(mutated: Mutated | undefined, value: Json): Mutated | undefined {
  return mutated === undefined ? undefined : { ...mutated, value }
}

function declared({ schema }: MutationPlace): readonly string[] {
  return isObject(schema['properties']) ? Object.keys(schema['properties']) : []
}

function sizeOf(value: JsonObject): number {
  return Object.keys(value).length
}
