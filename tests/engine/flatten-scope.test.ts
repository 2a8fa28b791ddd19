import { flatten } from '@samenspraak/engine'
import { expect, test } from 'vitest'

const text = { type: 'string' }
const variant = (tag: string, rest: object, properties: object = {}): object => ({
  properties: { k: { const: tag }, ...properties },
  required: ['k'],
  ...rest,
})
const union = (...variants: readonly object[]): object => ({ type: 'object', oneOf: variants })
const own = { $id: 'https://example.org/own', $defs: { t: text } }
const reference = { $ref: '#/$defs/t' }

/** What a variant or an inner document says holds there alone; shapes that cannot say so must not be made. */
const cases: readonly (readonly [string, object, object])[] = [
  [
    'a union within a variant',
    union(variant('a', { oneOf: [{ required: ['x'] }, { required: ['y'] }] }, { x: {}, y: {} })),
    { pointer: '/oneOf/0', keyword: 'oneOf', reason: 'keyword-unsupported' },
  ],
  [
    'a name that an open variant requires, and another says something of',
    union(variant('a', {}, { x: text }), variant('b', { required: ['k', 'x'] })),
    { pointer: '/oneOf/1', keyword: 'required', reason: 'property-differs' },
  ],
  [
    'a name on which others depend in an open variant, and another says something of',
    union(variant('a', {}, { x: text }), variant('b', { dependentRequired: { x: ['k'] } })),
    { pointer: '/oneOf/1/dependentRequired', keyword: 'x', reason: 'property-differs' },
  ],
  [
    'an $id beside a reference',
    { type: 'object', properties: { a: { ...own, ...reference } }, $defs: { t: { type: 'number' } } },
    { pointer: '/properties/a', keyword: '$id', reason: 'keyword-unsupported' },
  ],
  [
    'an $id in a part',
    { type: 'object', allOf: [{ ...own, properties: { a: reference } }], $defs: { t: {} } },
    { pointer: '/allOf/0', keyword: '$id', reason: 'keyword-unsupported' },
  ],
  [
    'an $id in a variant',
    union({ ...variant('a', own, { a: reference }) }),
    { pointer: '/oneOf/0', keyword: '$id', reason: 'keyword-unsupported' },
  ],
  [
    'a pointer into a document within the document',
    { type: 'object', properties: { a: { $ref: '#/$defs/own/$defs/t' } }, $defs: { own } },
    { pointer: '/properties/a', keyword: '$ref', reason: 'reference-unresolved' },
  ],
]

test.each(cases)('%s is refused', (_what, schema, refused) => {
  expect(flatten({ ...schema })).toStrictEqual({ refused })
})

test('a name that an open variant requires may be of any kind where no variant says more', () => {
  const schema = union(variant('a', { required: ['k', 'x'] }), variant('b', { required: ['k', 'x'] }))
  expect(flatten({ ...schema })).toHaveProperty('program')
})

const chain = Array.from({ length: 20_000 }, (_none, nth) => nth)

test.each([
  [
    'parts within parts',
    chain.reduce<object>((inner) => ({ allOf: [inner], minProperties: 0 }), { type: 'object' }),
    '/allOf/0'.repeat(200),
  ],
  [
    'one reference after another',
    {
      $defs: {
        d20000: {},
        ...Object.fromEntries(
          chain.map((nth) => [`d${nth}`, { $ref: `#/$defs/d${nth + 1}`, minProperties: 0 }]),
        ),
      },
      $ref: '#/$defs/d0',
    },
    '',
  ],
  [
    'one condition after another',
    {
      type: 'object',
      properties: { a: text },
      ...chain.reduce<object>(
        (otherwise) => ({ if: { properties: { a: { const: 'x' } }, required: ['a'] }, else: otherwise }),
        {},
      ),
    },
    '/else'.repeat(200),
  ],
])('%s are refused before the stack is full', (_what, schema, pointer) => {
  const refused = { pointer, keyword: '', reason: 'nested-too-deep' }
  expect(flatten({ ...schema })).toStrictEqual({ refused })
})
