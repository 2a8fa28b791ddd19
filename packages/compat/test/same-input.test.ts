import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json } from '../src/index.ts'

const uri = 'https://schema.invalid/other'
const schema: Json = { properties: { a: { $ref: uri }, b: { enum: [1, null, { c: [true] }] } } }
const shuffled: Json = { properties: { b: { enum: [1, null, { c: [true] }] }, a: { $ref: uri } } }
const documents = { [uri]: { type: 'string' } }

test('a schema that did not change is compatible with itself, whatever the order of its keys', () => {
  const options = { documents: { from: documents, to: documents } }
  expect(compare({ from: schema, to: shuffled, options }).full).toEqual({
    verdict: 'compatible',
    trace: [
      { rule: 'same-schema', at: { from: '', to: '' } },
      { rule: 'same-schema', at: { from: '', to: '' } },
    ],
  })
})

test('a schema that did not change is incompatible when a document that it refers to did', () => {
  const options = { documents: { from: documents, to: { [uri]: { type: 'null' } } } }
  expect(compare({ from: schema, to: shuffled, options }).backward).toMatchObject({
    verdict: 'incompatible',
    witness: { a: '' },
  })
})

test('a schema that did not change and cannot be read is unknown', () => {
  const reason = { code: 'reference-unresolved', at: '/properties/a', schema: 'from' }
  expect(compare({ from: schema, to: shuffled }).full).toEqual({ verdict: 'unknown', reason })
})

const nearlySame: readonly (readonly [title: string, one: Json, other: Json])[] = [
  ['a list is not an object', { enum: [[]] }, { enum: [{}] }],
  ['a shorter list', { enum: [[1]] }, { enum: [[1, 2]] }],
  ['a key with another name', { properties: { a: false } }, { properties: { b: false } }],
  [
    'a key that every object inherits',
    { required: ['x'], properties: { x: {} } },
    { required: ['x'], properties: { toString: {}, x: false } },
  ],
  ['null is not zero', { const: null }, { const: 0 }],
]
test.each(nearlySame)('what differs a little is not taken for the same: %s', (_title, one, other) => {
  expect(compare({ from: one, to: other }).full.verdict).toBe('incompatible')
})

test('a schema that refers to itself below contains, beside unevaluatedItems, can be read', () => {
  const from = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    contains: { if: { $ref: '#', unevaluatedItems: false }, then: { type: ['array', 'null'] } },
    type: 'array',
  }
  const to = { ...from, maxItems: 1 }
  const { backward, forward } = compare({ from, to })
  expect([backward.verdict, forward.verdict]).toEqual(['incompatible', 'compatible'])
})

test('a schema that refers to itself for the same value is refused all the same', () => {
  const from = { allOf: [{ contains: { type: 'null' } }, { $ref: '#' }], unevaluatedItems: false }
  const reason = { code: 'schema-invalid', keyword: '$ref', schema: 'from', at: '/allOf/1' }
  const { backward } = compare({ from, to: true })
  expect(backward.verdict === 'unknown' && backward.reason.code).toBe(reason.code)
})
