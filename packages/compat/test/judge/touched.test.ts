import { Validator } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import { smallDocuments } from '../../../../tests/compat/fuzz/candidates.ts'
import { randomPair } from '../../../../tests/compat/fuzz/random-pair.ts'
import { randomValue } from '../../../../tests/compat/fuzz/random-value.ts'
import { Random } from '../../../../tests/compat/random.ts'
import { isObject } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { BoundedValidator } from '../../src/judge/bounded-validator.ts'
import { Touched } from '../../src/judge/touched.ts'

test('what a document touches of a schema judges it as the whole schema does', () => {
  const differ: unknown[] = []
  let judged = 0
  for (let seed = 1; seed <= 150; seed += 1) {
    const { dialect, from } = randomPair(seed)
    const draft = dialect === 'draft-07' ? '7' : dialect
    if (!isObject(from)) continue
    const whole = new Validator(structuredClone({ ...from }), draft)
    for (const document of smallDocuments([from]).slice(0, 30)) {
      const [part] = new Touched(document).partsOf([from]) ?? []
      if (!isObject(part)) continue
      judged += 1
      const small = new Validator(structuredClone({ ...part }), draft)
      if (small.validate(document).valid !== whole.validate(document).valid) differ.push({ seed, document })
    }
  }
  expect({ differ, areEnough: judged > 2_000 }).toEqual({ differ: [], areEnough: true })
})

const ways = [
  ...['#/properties/a', '#/properties/a~1b', '#/properties/a/items', '#/items', '#/allOf/0', '#/$defs/one'],
  ...[
    '#/$defs/two/properties/a',
    '#/$defs/two/$defs/deep',
    '#/$defs/t%77o',
    '#named',
    'part',
    'part#/properties/b',
  ],
  ...['#/patternProperties/%5Ea', '#/dependentSchemas/a', '#/not', '#/unknown/a', '#/$defs/a~0b'],
]

/** Schemas that refer to their parts by every kind of way, so that what seems untouched is not. */
function referring(random: Random): JsonObject {
  const refer = (): Json => ({ $ref: random.some(ways) ?? '#/items' })
  const part = (): Json =>
    random.oneIn(3) ? refer() : { type: random.pick(['string', 'number', 'array', 'object']) }
  const below = (): JsonObject => ({ properties: { a: refer(), b: part() }, items: part() })
  return {
    $id: 'https://schema.invalid/whole',
    properties: { a: { items: part(), ...below() }, b: refer(), 'a/b': part(), c: refer() },
    items: part(),
    allOf: [{ properties: { c: part() } }],
    patternProperties: { '^a': { maxProperties: 2 } },
    dependentSchemas: { a: { minProperties: random.below(3) } },
    not: { required: ['never'], properties: { never: part() } },
    unknown: { a: { type: 'string' } },
    $defs: {
      one: { properties: { a: { type: 'string' } } },
      two: { properties: { a: part() }, $defs: { deep: { type: 'number' } } },
      named: { $anchor: 'named', ...below() },
      part: { $id: 'part', properties: { b: { type: 'string' } } },
      'a~b': { type: 'null' },
    },
  }
}

test('what is referred to by any way counts as touched', () => {
  const differ: unknown[] = []
  let judged = 0
  for (let seed = 1; seed <= 160; seed += 1) {
    const random = new Random(seed)
    const schema = referring(random)
    const documents: readonly Json[] = [
      ...[{ a: 'b' }, { b: 1, c: ['a'] }, ['a', 1], { a: { a: 1, b: { a: 's' } } }, { 'a/b': [] }, 's', {}],
      randomValue(random, 3),
    ]
    for (const document of documents) {
      const whole = verdictOf(schema, document)
      const [part] = new Touched(document).partsOf([schema]) ?? []
      // Without an answer to the part the whole is asked, so only a wrong one matters.
      const small = part === undefined ? undefined : verdictOf(part, document)
      if (small === undefined || whole === undefined) continue
      judged += 1
      if (small !== whole) differ.push({ seed, document })
    }
  }
  expect({ differ, areEnough: judged > 500 }).toEqual({ differ: [], areEnough: true })
})

function verdictOf(schema: Json, document: Json): boolean | undefined {
  try {
    return isObject(schema)
      ? new BoundedValidator(structuredClone({ ...schema }), '2020-12').validate(document)
      : undefined
  } catch {
    return undefined
  }
}

test('properties that the document does not have and definitions that nothing refers to are left out', () => {
  const schema = {
    properties: { a: { $ref: '#/definitions/a' }, b: { $ref: '#/definitions/b' } },
    definitions: { a: { $ref: '#/definitions/c' }, b: { type: 'string' }, c: { items: { type: 'null' } } },
  }
  expect(new Touched({ a: 1 }).partsOf([schema])).toEqual([
    {
      properties: { a: { $ref: '#/definitions/a' }, b: true },
      definitions: { a: { $ref: '#/definitions/c' }, c: { items: true } },
    },
  ])
})

const kept: readonly (readonly [title: string, schema: Json])[] = [
  ['below a property', { $ref: '#/properties/a', properties: { a: { type: 'string' } } }],
  ['with escapes', { $ref: '#/properties/a~1%62', properties: { 'a/b': { type: 'string' } } }],
  ['below items', { $ref: '#/items', items: { type: 'string' } }],
]
test.each(kept)('what is referred to by its place is kept: %s', (_title, schema) => {
  expect(new Touched(1).partsOf([schema])).toEqual([schema])
})

test('what another document refers to by its place is kept', () => {
  const one = { $id: 'https://schema.invalid/one', $ref: 'two', properties: { a: { type: 'string' } } }
  const two = { $ref: 'one#/properties/a' }
  expect(new Touched(1).partsOf([one, two])).toEqual([one, two])
})

test.each([{ $dynamicRef: '#a' }, { $recursiveRef: '#' }])(
  'nothing is left out of a schema with %o, which may lead anywhere',
  (schema) => {
    expect(new Touched({}).partsOf([{ not: schema, properties: { a: {} } }])).toBeUndefined()
  },
)
