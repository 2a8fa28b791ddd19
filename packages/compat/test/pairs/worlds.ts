import type { Json } from '../../src/json.ts'
import type { Random } from './random.ts'

/** A kind of document small enough to try all of them, and the assertions that can be made about it. */
export interface World {
  readonly type: string
  readonly documents: readonly Json[]
  readonly assertion: (random: Random) => Json
}

/** Some of these assertions, combined. */
export function combined(random: Random, { assertion }: World): Json {
  const parts = Array.from({ length: 1 + random.below(3) }, () => assertion(random))
  return { [random.pick(['allOf', 'allOf', 'anyOf', 'oneOf'])]: parts }
}

const leaf = (random: Random): Json =>
  random.pick<Json>([
    {},
    { type: 'null' },
    { type: 'integer' },
    { type: ['null', 'integer'] },
    { type: ['string', 'integer'] },
    { enum: [0, 1] },
    { const: 1 },
    { minimum: 1 },
    { not: { type: 'null' } },
    false,
    true,
  ])

const values: readonly Json[] = [null, true, 0, 1, 5, 'a', [], {}]

function allLists(): readonly Json[] {
  const lists: Json[][] = [[]]
  for (const list of lists) if (list.length < 3) for (const value of values) lists.push([...list, value])
  return lists
}

/** Lists of up to three of eight values. */
export const lists: World = {
  type: 'array',
  documents: allLists(),
  assertion: (random) => {
    const [one, other] = [leaf(random), leaf(random)]
    return random.pick<Json>([
      { prefixItems: [one] },
      { items: one },
      { prefixItems: [one], items: other },
      { prefixItems: [{}], items: other },
      { contains: one, minContains: random.below(3) },
      { contains: one, maxContains: 1 + random.below(2) },
      { minItems: random.below(4) },
      { maxItems: random.below(4) },
      { uniqueItems: true },
      { not: { uniqueItems: true } },
      { not: { items: one } },
      { not: { contains: one, minContains: 2 } },
      { not: { prefixItems: [one], items: other } },
      { contains: one, unevaluatedItems: other },
      { anyOf: [{ prefixItems: [one] }, { contains: other }], unevaluatedItems: leaf(random) },
    ])
  },
}

const names = ['a', 'b', 'ab', 'c', '1'] as const
const patterns = ['^a', 'b$', '^[ab]$', '^..$', '[0-9]', '^(?!a)', 'c|z'] as const

function allObjects(): readonly Json[] {
  let objects: readonly { readonly [name: string]: Json }[] = [{}]
  for (const name of names) {
    objects = objects.flatMap((object) => [
      object,
      ...[null, 0, 'a'].map((value) => ({ ...object, [name]: value })),
    ])
  }
  return objects.filter((object) => Object.keys(object).length <= 3)
}

/** Objects of up to three of five names. */
export const objects: World = {
  type: 'object',
  documents: allObjects(),
  assertion: (random) => {
    const [one, other] = [leaf(random), leaf(random)]
    const [name, second, pattern] = [random.pick(names), random.pick(names), random.pick(patterns)]
    return random.pick<Json>([
      { properties: { [name]: one } },
      { required: [name] },
      { not: { required: [name] } },
      { patternProperties: { [pattern]: one } },
      { not: { patternProperties: { [pattern]: one } } },
      { properties: { [name]: one }, additionalProperties: other },
      { patternProperties: { [pattern]: one }, additionalProperties: other },
      { propertyNames: { pattern } },
      { not: { propertyNames: { pattern } } },
      { propertyNames: { enum: [name, second] } },
      { minProperties: random.below(4) },
      { maxProperties: random.below(4) },
      { dependentRequired: { [name]: [second] } },
      { dependentSchemas: { [name]: { properties: { [second]: one } } } },
      { properties: { [name]: one }, unevaluatedProperties: other },
      { anyOf: [{ properties: { [name]: one } }, { required: [second] }], unevaluatedProperties: other },
    ])
  },
}

const bounds = [0, 1, 2, 3, -1, -2, 0.5, 1.5, 0.1, 0.3, 2.25, -0.7, 5] as const

/** Numbers around zero. */
export const numbers: World = {
  type: 'number',
  documents: [
    ...Array.from({ length: 241 }, (_, index) => (index - 120) / 20),
    1e10,
    -1e10,
    0.001,
    1e-7,
    1e21,
  ],
  assertion: (random) => {
    const bound = random.pick(bounds)
    return random.pick<Json>([
      { minimum: bound },
      { maximum: bound },
      { exclusiveMinimum: bound },
      { exclusiveMaximum: bound },
      { multipleOf: random.pick([1, 2, 3, 0.5, 0.1, 0.3, 0.25, 1.5, 7, 0.7]) },
      { not: { multipleOf: random.pick([1, 2, 3, 0.5, 0.2]) } },
      { type: 'integer' },
      { enum: [bound, random.pick(bounds)] },
      { not: { enum: [bound, random.pick(bounds)] } },
    ])
  },
}
