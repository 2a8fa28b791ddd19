import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/json.ts'
import { changeLines, compatible } from './list.ts'

const object = (properties: Json, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
})
const closed = { additionalProperties: false } as const

const cases: readonly (readonly [title: string, from: Json, to: Json, lines: readonly string[]])[] = [
  ['an equal schema has no changes', { type: 'string' }, { type: 'string' }, []],
  [
    'a higher minLength is narrower',
    { minLength: 1 },
    { minLength: 2 },
    ['bound major narrower /minLength → /minLength'],
  ],
  ['a minLength of zero says nothing', {}, { minLength: 0 }, ['bound patch same  → /minLength']],
  [
    'a maximum that became exclusive is narrower',
    { maximum: 3 },
    { exclusiveMaximum: 3 },
    ['bound major narrower /maximum → '],
  ],
  [
    'a multiple of a multiple is narrower',
    { multipleOf: 2 },
    { multipleOf: 6 },
    ['bound major narrower /multipleOf → /multipleOf'],
  ],
  [
    'a type more is wider',
    { type: 'string' },
    { type: ['string', 'null'] },
    ['type minor wider /type → /type'],
  ],
  ['integer to number is wider', { type: 'integer' }, { type: 'number' }, ['type minor wider /type → /type']],
  ['another type is both', { type: 'string' }, { type: 'array' }, ['type major both /type → /type']],
  [
    'a value for another value is a value more and a value less',
    { enum: ['a', 'b'] },
    { enum: ['a', 'c'] },
    ['values-added minor wider /enum → /enum', 'values-removed major narrower /enum → /enum'],
  ],
  ['a constant and a list of one value are the same', { const: 1 }, { enum: [1.0] }, []],
  [
    'a property more in a closed object is wider',
    object({ a: {} }, closed),
    object({ a: {}, b: { type: 'string' } }, closed),
    ['property-added minor wider  → /properties/b'],
  ],
  [
    'a property more in an open object is narrower',
    object({}),
    object({ b: { type: 'string' } }),
    ['property-added major narrower  → /properties/b'],
  ],
  [
    'a required property more is narrower as well',
    object({}, closed),
    object({ b: {} }, { ...closed, required: ['b'] }),
    ['property-added minor wider  → /properties/b', 'required-added major narrower  → /required'],
  ],
  [
    'a required name without a property is a change',
    { required: ['x'] },
    { required: ['y'] },
    [
      'required-added major narrower /required → /required',
      'required-removed minor wider /required → /required',
    ],
  ],
  [
    'under not a narrower part makes the whole wider',
    { not: { minLength: 3 } },
    { not: { minLength: 5 } },
    ['bound minor wider /not/minLength → /not/minLength'],
  ],
  [
    'a tagged union with a branch more is wider',
    { oneOf: [branch('a'), branch('b')] },
    { oneOf: [branch('b'), branch('c'), branch('a')] },
    ['branch-added minor wider  → /oneOf/1'],
  ],
  [
    'of a union that may overlap nobody can tell without asking',
    { oneOf: [{ type: 'string' }, { minLength: 1 }] },
    { oneOf: [{ type: 'string' }, { minLength: 1 }, { type: 'null' }] },
    ['branch-added major unknown  → /oneOf/2'],
  ],
  [
    'references are followed, and a definition is reported once',
    { ...object({ a: { $ref: '#/$defs/t' }, b: { $ref: '#/$defs/t' } }), $defs: { t: { maxLength: 3 } } },
    { ...object({ a: { $ref: '#/$defs/t' }, b: { $ref: '#/$defs/t' } }), $defs: { t: { maxLength: 4 } } },
    ['bound minor wider /$defs/t/maxLength → /$defs/t/maxLength'],
  ],
  [
    'a definition that is written out is no change',
    { ...object({ a: { $ref: '#/$defs/t' } }), $defs: { t: { maxLength: 3 } } },
    object({ a: { maxLength: 3 } }),
    [],
  ],
  [
    'the words of a later dialect for the first items are no change',
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      items: [{ type: 'string' }],
      additionalItems: false,
    },
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      prefixItems: [{ type: 'string' }],
      items: false,
    },
    [],
  ],
  ['a schema that refuses all is closed', {}, false, ['schema-closed major narrower  → ']],
  [
    'a place in the pointer is escaped',
    object({ 'a/b~c': { minLength: 1 } }),
    object({ 'a/b~c': {} }),
    ['bound minor wider /properties/a~1b~0c/minLength → /properties/a~1b~0c'],
  ],
]

function branch(soort: string): Json {
  return object({ soort: { const: soort } }, { required: ['soort'] })
}

describe('what a change does to documents', () => {
  test.each(cases)('%s', (_, from, to, lines) => {
    expect(changeLines('document', from, to)).toEqual(lines)
  })
})

test('a change that breaks nothing as a whole never asks for a major version', () => {
  const verdicts = { backward: compatible, forward: compatible }
  const from = { enum: ['abc', 'def'] }
  expect(changeLines('document', from, { ...from, minLength: 3 }, { verdicts })).toEqual([
    'bound patch narrower  → /minLength',
  ])
})

test('a verdict that no keyword explains is reported at its counterexample', () => {
  const backward = { verdict: 'incompatible', witness: 1, at: { to: '/format' }, trace: [] } as const
  expect(changeLines('document', {}, {}, { verdicts: { backward, forward: compatible } })).toEqual([
    'counterexample major narrower undefined → /format',
  ])
})

test('what a keyword does not say is asked of the judge at the nearest place that can be judged', () => {
  const from = { properties: { a: { if: { minLength: 2 }, else: { pattern: 'x' } } } }
  const to = { properties: { a: { if: { minLength: 3 }, else: { pattern: 'x' } } } }
  const asked: string[] = []
  const lines = changeLines('document', from, to, {
    judge: (one, other) => {
      asked.push(`${one.pointer} ${other.pointer}`)
      return 'wider'
    },
  })
  expect({ lines, asked }).toEqual({
    lines: ['bound minor wider /properties/a/if/minLength → /properties/a/if/minLength'],
    asked: ['/properties/a /properties/a'],
  })
})

test('a format that is a demand makes a schema narrower', () => {
  expect(changeLines('document', {}, { format: 'date' }, { options: { formats: 'assertion' } })).toEqual([
    'keyword-added major narrower  → /format',
  ])
})

test('a schema that refers to itself, to nothing, or is no schema at all ends with a list', () => {
  const loop = { properties: { next: { $ref: '#' } }, minProperties: 1 }
  const broken: readonly Json[] = [
    loop,
    { $ref: '#' },
    { $ref: '#/nowhere' },
    { $schema: 'urn:none' },
    7,
    null,
    [],
    'x',
  ]
  expect(broken.map((schema) => changeLines('document', schema, schema))).toEqual(broken.map(() => []))
})

test('a hundred thousand values and a depth of a thousand are walked without a full stack', () => {
  let deep: Json = { type: 'string' }
  for (let depth = 0; depth < 1_000; depth += 1) deep = { properties: { a: deep } }
  const many = { enum: Array.from({ length: 100_000 }, (_, index) => index) }
  expect(changeLines('document', { allOf: [deep, many] }, { allOf: [deep, many] })).toEqual([])
})
