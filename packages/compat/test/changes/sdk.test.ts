import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/json.ts'
import { changeLines } from './list.ts'

const object = (properties: Json, required: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
})
const text = { type: 'string' } as const
const variant = (soort: string): Json => object({ soort: { const: soort } }, ['soort'])

const cases: readonly (readonly [title: string, from: Json, to: Json, lines: readonly string[]])[] = [
  ['a length is in no type', { minLength: 1 }, { minLength: 2 }, []],
  ['integer and number are one type', { type: 'integer' }, { type: 'number' }, []],
  [
    'a value more breaks a switch over all values',
    { enum: ['a'] },
    { enum: ['a', 'b'] },
    ['value-added major /enum → /enum'],
  ],
  [
    'a value less breaks who writes it',
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    ['value-removed major /enum → /enum'],
  ],
  [
    'a text that becomes a list of values breaks who writes',
    text,
    { ...text, enum: ['a'] },
    ['type-narrower major /type → /enum'],
  ],
  [
    'a list of values that becomes a text breaks who reads',
    { ...text, const: 'a' },
    text,
    ['type-wider major /const → /type'],
  ],
  ['null more breaks who reads', text, { type: ['string', 'null'] }, ['type-wider major /type → /type']],
  ['null less breaks who writes', { type: ['string', 'null'] }, text, ['type-narrower major /type → /type']],
  [
    'an optional property more breaks nobody',
    object({ a: text }),
    object({ a: text, b: { type: 'number' } }),
    ['property-added minor  → /properties/b'],
  ],
  [
    'a required property more breaks who writes',
    object({}),
    object({ b: text }, ['b']),
    ['property-demanded major  → /properties/b'],
  ],
  [
    'a property less breaks all',
    object({ a: text }),
    object({}),
    ['property-removed major /properties/a → '],
  ],
  [
    'required breaks who writes',
    object({ a: text }),
    object({ a: text }, ['a']),
    ['property-required major  → /required'],
  ],
  [
    'optional breaks who reads',
    object({ a: text }, ['a']),
    object({ a: text }),
    ['property-optional major /required → '],
  ],
  [
    'a property with the same term under another name is renamed',
    object({ a: { ...text, 'x-begrip': 'naam' } }),
    object({ b: { ...text, maxLength: 9, 'x-begrip': 'naam' } }),
    ['property-renamed major /properties/a → /properties/b'],
  ],
  [
    'two properties that look alike are not taken for renamed ones',
    object({ a: { ...text, maxLength: 9 }, b: { ...text, maxLength: 9 } }),
    object({ c: { ...text, maxLength: 9 } }),
    [
      'property-removed major /properties/a → ',
      'property-removed major /properties/b → ',
      'property-added minor  → /properties/c',
    ],
  ],
  [
    'a variant more breaks who reads',
    { oneOf: [variant('a'), variant('b')] },
    { oneOf: [variant('a'), variant('b'), variant('c')] },
    ['variant-added major  → /oneOf/2'],
  ],
  [
    'a variant less breaks who writes',
    { oneOf: [variant('a'), variant('b')] },
    { oneOf: [variant('b')] },
    ['variant-removed major /oneOf/0 → '],
  ],
  [
    'a list that says what its items are is narrower',
    { type: 'array' },
    { type: 'array', items: text },
    ['type-narrower major  → /items'],
  ],
  ['a condition is in no type', { if: { enum: ['a'] } }, { if: { enum: ['a', 'b'] } }, []],
  [
    'a definition that goes takes its type along',
    { $defs: { a: text } },
    { $defs: { b: text } },
    ['definition-removed major /$defs/a → ', 'definition-added minor  → /$defs/b'],
  ],
  [
    'an id of its own kind has a type of its own',
    { ...text, 'x-id': true },
    text,
    ['brand-changed major /x-id → '],
  ],
  [
    'an object that is open on purpose has another type',
    { type: 'object' },
    { type: 'object', 'x-open': true },
    ['type-changed major  → /x-open'],
  ],
]

describe('what a change does to generated types', () => {
  test.each(cases)('%s', (_, from, to, lines) => {
    expect(changeLines('sdk', from, to)).toEqual(lines)
  })
})
