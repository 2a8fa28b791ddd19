import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json, Verdict } from '../src/index.ts'

function answer(verdict: Verdict): string {
  return verdict.verdict === 'unknown' ? verdict.reason.code : verdict.verdict
}

const meaningless: readonly (readonly [title: string, schema: Json, code: string])[] = [
  ['a number', 5, 'schema-invalid'],
  ['a list', [], 'schema-invalid'],
  ['null', null, 'schema-invalid'],
  ['a type without a name', { type: 'foo' }, 'schema-invalid'],
  ['properties that are no object', { properties: null }, 'schema-invalid'],
  ['allOf that is no list', { allOf: {} }, 'schema-invalid'],
  ['a number as minLength that is not whole', { minLength: 1.5 }, 'schema-invalid'],
  ['multipleOf 0', { multipleOf: 0 }, 'schema-invalid'],
  ['a reference to nothing', { $ref: '#/nope' }, 'reference-unresolved'],
  [
    'a reference elsewhere that was not given',
    { $ref: 'https://schema.invalid/other' },
    'reference-unresolved',
  ],
  ['a reference that is no URI', { $ref: 'http://[' }, 'reference-unresolved'],
  ['a reference to itself', { $ref: '#' }, 'schema-invalid'],
  [
    'two references to each other',
    { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } },
    'schema-invalid',
  ],
  [
    'a keyword that its dialect dropped',
    { $schema: 'https://json-schema.org/draft/2020-12/schema', dependencies: { a: ['b'] } },
    'keyword-unsupported',
  ],
  ['an unknown dialect', { $schema: 'https://schema.invalid/dialect' }, 'dialect-unknown'],
]

test.each(meaningless)('%s is a coded reason on either side', (_, schema, code) => {
  const { backward, forward } = compare({ from: schema, to: {} })
  const turned = compare({ from: {}, to: schema })
  expect([backward, forward, turned.backward, turned.forward].map(answer)).toEqual([code, code, code, code])
})

test('the reason names the schema and the place', () => {
  expect(compare({ from: {}, to: { properties: { a: { type: 'foo' } } } }).backward).toEqual({
    verdict: 'unknown',
    reason: { code: 'schema-invalid', schema: 'to', at: '/properties/a/type', keyword: 'type' },
  })
})

function nested(levels: number, wrap: (inner: Json) => Json, leaf: Json): Json {
  let schema = leaf
  for (let level = 0; level < levels; level += 1) schema = wrap(schema)
  return schema
}

const wraps: readonly (readonly [keyword: string, wrap: (inner: Json) => Json])[] = [
  ['properties', (inner) => ({ type: 'object', properties: { a: inner }, required: ['a'] })],
  ['items', (inner) => ({ type: 'array', items: inner, minItems: 1 })],
  ['allOf', (inner) => ({ allOf: [inner] })],
  ['not', (inner) => ({ not: inner })],
  ['anyOf', (inner) => ({ anyOf: [inner, { type: 'null', minimum: 1 }] })],
]

test.each(wraps)('200 schemas inside each other by %s get an answer', (_, wrap) => {
  const [from, to] = [nested(200, wrap, { type: 'integer' }), nested(200, wrap, { type: 'number' })]
  const { backward, forward } = compare({ from, to })
  expect([answer(backward), answer(forward)]).toEqual(['compatible', 'incompatible'])
})

test.each(wraps)('500 schemas inside each other by %s are never answered wrongly', (_, wrap) => {
  const [from, to] = [nested(500, wrap, { type: 'integer' }), nested(500, wrap, { type: 'number' })]
  const { backward, forward } = compare({ from, to })
  // How deep one can go depends on the stack of the platform.
  expect(['compatible', 'too-deep']).toContain(answer(backward))
  expect(['incompatible', 'too-deep']).toContain(answer(forward))
})

test.each(wraps)('20,000 schemas inside each other by %s get a reason', (_, wrap) => {
  const { full } = compare({ from: nested(20_000, wrap, true), to: nested(20_000, wrap, false) })
  expect(answer(full)).toBe('too-deep')
})

function branches(count: number, changed: number): Json {
  return {
    oneOf: Array.from({ length: count }, (_, index) => ({
      type: 'object',
      properties: { kind: { const: `k${index}` }, value: { type: index === changed ? 'string' : 'integer' } },
      required: ['kind', 'value'],
    })),
  }
}

test('a oneOf of a thousand branches gets an answer within the budget', () => {
  const budget = { milliseconds: 30_000 }
  const { backward } = compare({ from: branches(1000, -1), to: branches(1000, 500), options: { budget } })
  expect(backward).toMatchObject({ verdict: 'incompatible', witness: { kind: 'k500', value: 0 } })
})

test('a pattern that backtracks without end elsewhere is decided', () => {
  const from = { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', minLength: 40 }
  expect(answer(compare({ from, to: { pattern: '^(x+x+)+y$' } }).backward)).toBe('incompatible')
  expect(answer(compare({ from: { pattern: '^(a+)+$' }, to: { pattern: '^(a|aa)+$' } }).full)).toBe(
    'compatible',
  )
})

test('a pattern with too many states is a reason', () => {
  const [from, to] = ['^[ab]*a[ab]{18}$', '^[ab]*b[ab]{18}$'].map((pattern) => ({ type: 'string', pattern }))
  const { backward } = compare({ from: from ?? {}, to: to ?? {}, options: { budget: { steps: 2000 } } })
  expect(answer(backward)).toBe('budget-steps')
})

test('names like __proto__ and constructor are ordinary', () => {
  const schema = (type: string): Json =>
    JSON.parse(
      `{"properties":{"__proto__":{"type":"${type}"},"constructor":{"type":"${type}"}},"required":["__proto__","constructor"]}`,
    )
  const { backward, forward } = compare({ from: schema('integer'), to: schema('number') })
  expect([answer(backward), answer(forward)]).toEqual(['compatible', 'incompatible'])
})

test('the schemas that were given are not written to', () => {
  const from = {
    $id: 'https://schema.invalid/a',
    properties: { a: { $ref: '#/$defs/b' } },
    $defs: { b: { type: 'string', format: 'date' } },
  }
  const before = JSON.stringify(from)
  compare({ from, to: { properties: { a: { type: 'null' } } } })
  expect([JSON.stringify(from), Reflect.ownKeys(from)]).toEqual([before, ['$id', 'properties', '$defs']])
})
