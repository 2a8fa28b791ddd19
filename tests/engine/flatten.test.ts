import { createResolve, flatten } from '@samenspraak/engine'
import type { RefusalReason, SchemaRecord } from '@samenspraak/engine'
import { expect, test } from 'vitest'
import { bundleSchema } from '../../scripts/generate/bundle-schema.ts'
import { programOf } from '../../scripts/generate/validator.ts'
import { assertedFormats } from '../../scripts/sources/formats.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import { isMessageSchema, readSchemas } from '../../scripts/sources/schemas.ts'

const sources = readSchemas()
const set = schemaSet(sources.map(({ schema }) => schema))
const formats = new Set<string>(assertedFormats)

test.each(sources.filter(isMessageSchema))('$name $version flattens', ({ schema }) => {
  expect(programOf(set, schema).shapes.length).toBeGreaterThan(1)
})

test('a bundle has the same shapes as the schema with its references', () => {
  for (const { schema } of sources.filter(isMessageSchema)) {
    const bundled = flatten(bundleSchema(set, schema), { formats })
    expect(bundled).toEqual({ program: programOf(set, schema) })
  }
})

test('equal definitions are one shape, and a recursive one leads back to its number', () => {
  const id = { type: 'string', format: 'uuid' }
  const schema = {
    $defs: { een: { ...id, title: 'Een' }, twee: id },
    type: 'object',
    properties: {
      a: { $ref: '#/$defs/een' },
      b: { $ref: '#/$defs/twee' },
      c: { type: 'array', items: { $ref: '#' } },
    },
    unevaluatedProperties: false,
  }
  const rules = { allowed: [0, 1, 2], closed: true, required: [], minProperties: 0, conditions: [] }
  expect(flatten(schema, { formats })).toEqual({
    program: {
      root: 1,
      shapes: [
        { kind: 'text', minLength: 0, format: 'uuid' },
        {
          kind: 'object',
          properties: [
            { name: 'a', shape: 0 },
            { name: 'b', shape: 0 },
            { name: 'c', shape: 2 },
          ],
          rules: { ...rules, dependents: [] },
        },
        { kind: 'list', items: 1, minItems: 0, unique: false },
      ],
    },
  })
})

test('nothing is fetched: a reference to a document that was not handed in is refused', () => {
  const schema = { $ref: 'https://w3id.org/samenspraak/schema/plan/1.0' }
  const refused = { pointer: '', keyword: '$ref', reason: 'reference-unresolved' }
  expect(flatten(schema)).toEqual({ refused })
  expect(flatten(schema, { resolve: createResolve([{ $id: 'https://example.org/x' }]) })).toEqual({ refused })
})

test('parts that double at each step are looked at once', () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 60 }, (_none, nth) => {
      const next = { $ref: `#/$defs/d${nth + 1}` }
      return [`d${nth}`, nth === 59 ? inA(text) : { allOf: [next, next] }]
    }),
  )
  expect(flatten({ $defs, $ref: '#/$defs/d0' })).toMatchObject({ program: { shapes: { length: 2 } } })
})

const text = { type: 'string' }
const variant = (tag: string, x: object): object => ({
  type: 'object',
  properties: { soort: { type: 'string', const: tag }, x },
  required: ['soort'],
})
const inA = (a: unknown): SchemaRecord => ({ type: 'object', properties: { a } })
const condition = (test: object): SchemaRecord => ({ ...inA(text), if: test, then: { required: ['a'] } })
const names = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_none, nth) => [`p${nth}`, text]))

function nested(levels: number): SchemaRecord {
  let schema: SchemaRecord = text
  for (let level = 0; level < levels; level++) schema = { type: 'array', items: schema }
  return schema
}

/** For each reason schemas that are refused for it: pointer, keyword, schema. */
const planted: Readonly<Record<RefusalReason, readonly (readonly [string, string, SchemaRecord])[]>> = {
  'closed-in-part': [
    [
      '/allOf/0',
      'additionalProperties',
      { allOf: [{ ...inA(text), unevaluatedProperties: false }, inA(text)] },
    ],
    ['', 'additionalProperties', { ...inA(text), additionalProperties: true, unevaluatedProperties: false }],
  ],
  'condition-too-rich': [
    ['', 'if', condition({ properties: { a: { const: 'x' } } })],
    ['', 'if', condition({ properties: { a: { pattern: 'x' } }, required: ['a'] })],
    ['', 'if', condition({ properties: { a: { const: 'x' }, b: { const: 'y' } }, required: ['a', 'b'] })],
    ['', 'if', condition({ required: ['a'] })],
    ['', 'then', { ...inA(text), then: { required: ['a'] } }],
    [
      '',
      'then',
      { ...condition({ properties: { a: { const: 'x' } }, required: ['a'] }), then: { minProperties: 2 } },
    ],
  ],
  'format-unknown': [['', 'format', { type: 'string', format: 'ipv4' }]],
  'keyword-malformed': [
    ['', 'minLength', { type: 'string', minLength: -1 }],
    ['', 'maximum', { type: 'number', maximum: '3' }],
    ['', 'minimum', { type: 'number', minimum: -Infinity }],
    ['', 'type', { type: ['string', 'null'] }],
    ['', 'required', { type: 'object', required: 'a' }],
    ['', 'additionalProperties', { type: 'object', additionalProperties: {} }],
  ],
  'keyword-unsupported': [
    ['/properties/a', 'anyOf', inA({ type: 'string', anyOf: [{ minLength: 1 }] })],
    ['', 'patternProperties', { type: 'object', patternProperties: {} }],
    ['', 'multipleOf', { type: 'number', multipleOf: 0.1 }],
    ['', 'prefixItems', { type: 'array', prefixItems: [text] }],
    ['', 'minimum', { type: 'string', minimum: 1 }],
    [
      '/properties/a~1b',
      '$id',
      { type: 'object', properties: { 'a/b': { $id: 'https://example.org/', ...text } } },
    ],
    ['', 'minLength', { enum: ['a'], minLength: 1 }],
  ],
  'nested-too-deep': [['/items'.repeat(200), '', nested(100_000)]],
  'object-too-wide': [['', 'properties', { type: 'object', properties: names(65) }]],
  'pattern-invalid': [['', 'pattern', { type: 'string', pattern: '(' }]],
  'property-differs': [
    [
      '/oneOf/1',
      'properties/x',
      { oneOf: [variant('a', text), variant('b', { type: 'integer' })].map((one) => ({ ...one })) },
    ],
    ['/allOf/1', 'properties/a', { allOf: [inA(text), inA({ type: 'integer' })] }],
    [
      '',
      'oneOf',
      { oneOf: [variant('a', text), { ...variant('b', text), properties: { soort: { const: 'b' } } }] },
    ],
  ],
  'property-forbidden': [['', 'properties', JSON.parse('{"type":"object","properties":{"__proto__":{}}}')]],
  'reference-unresolved': [
    ['/properties/a', '$ref', inA({ $ref: '#/$defs/x' })],
    ['', '$ref', { $ref: '#' }],
    ['', '$ref', { $ref: '#naam' }],
    ['', '$ref', { $ref: '#/%' }],
  ],
  'required-unknown': [['', 'required', { ...inA(text), required: ['b'], unevaluatedProperties: false }]],
  'type-missing': [
    ['', 'type', { properties: { a: text } }],
    ['', 'type', { minLength: 1 }],
  ],
  'type-unsupported': [
    ['', 'type', { type: 'null' }],
    ['/properties/a', '', inA(false)],
    ['', 'type', { type: 'string', allOf: [inA(text)] }],
  ],
  'union-without-tag': [
    ['', 'oneOf', { type: 'object', oneOf: [inA(text), inA(text)] }],
    ['', 'oneOf', { oneOf: [variant('a', text), variant('a', text)] }],
  ],
  'values-mixed': [
    ['', 'enum', { enum: ['a', 1] }],
    ['', 'const', { const: null }],
    ['', 'enum', { type: 'integer', enum: [1.5] }],
    ['', 'const', { const: { a: 1 } }],
  ],
}

const cases = Object.entries(planted).flatMap(([reason, all]) =>
  all.map(([pointer, keyword, schema]) => ({ reason, pointer, keyword, schema })),
)

test.each(cases)('$reason at $pointer/$keyword', ({ reason, pointer, keyword, schema }) => {
  expect(flatten(schema, { formats })).toEqual({ refused: { pointer, keyword, reason } })
})
