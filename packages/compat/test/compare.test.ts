import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json, Verdict } from '../src/index.ts'

/** From, to, whether what is valid under `from` stays valid, and the other way round. */
type Row = readonly [title: string, from: Json, to: Json, backward: boolean, forward: boolean]

const rows: readonly Row[] = [
  ['true is {}', true, {}, true, true],
  ['false allows nothing', {}, false, false, true],
  ['an integer is a number', { type: 'integer' }, { type: 'number' }, true, false],
  ['a type with multipleOf 1 is integer', { type: 'number', multipleOf: 1 }, { type: 'integer' }, true, true],
  ['const is enum of one', { const: 'a' }, { enum: ['a'] }, true, true],
  ['an enum grows', { enum: ['a', 'b'] }, { enum: ['b', 'a', 'c'] }, true, false],
  ['an enum of booleans is a type', { enum: [true, false] }, { type: 'boolean' }, true, true],
  ['minLength 0 says nothing', { type: 'string', minLength: 0 }, { type: 'string' }, true, true],
  ['an exclusive bound is narrower', { exclusiveMinimum: 0 }, { minimum: 0 }, true, false],
  [
    'a bound on integers may be exclusive',
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 0 },
    true,
    true,
  ],
  ['multiples of six are multiples of three', { multipleOf: 6 }, { multipleOf: 3 }, true, false],
  ['0.3 is a multiple of 0.1', { multipleOf: 0.3 }, { multipleOf: 0.1 }, true, false],
  ['2 and 3 make 6', { allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, { multipleOf: 6 }, true, true],
  ['a pattern bounds the length', { type: 'string', pattern: '^a{2,3}$' }, { maxLength: 3 }, true, false],
  ['two patterns of one language', { pattern: '^(a|b)*$' }, { pattern: '^[ab]*$' }, true, true],
  ['a pattern is searched for', { pattern: 'a' }, { pattern: '^a' }, false, true],
  ['length counts code points', { const: '\u{1F600}' }, { maxLength: 1 }, true, false],
  [
    'anyOf of types is a list of types',
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { type: ['null', 'string'] },
    true,
    true,
  ],
  [
    'integer or number is number',
    { anyOf: [{ type: 'integer' }, { type: 'number' }] },
    { type: 'number' },
    true,
    true,
  ],
  [
    'a oneOf that overlaps loses the overlap',
    { anyOf: [{ type: 'string' }, { maxLength: 2 }] },
    { oneOf: [{ type: 'string' }, { maxLength: 2 }] },
    false,
    true,
  ],
  ['not not', { not: { not: { type: 'null' } } }, { type: 'null' }, true, true],
  [
    'De Morgan',
    { not: { anyOf: [{ type: 'null' }, { type: 'array' }] } },
    { allOf: [{ not: { type: 'null' } }, { not: { type: 'array' } }] },
    true,
    true,
  ],
  ['if without then says nothing', { if: { type: 'null' } }, {}, true, true],
  [
    'if then else is a disjunction',
    { if: { type: 'string' }, then: { minLength: 1 }, else: { type: 'null' } },
    { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] },
    true,
    true,
  ],
  [
    'an optional property that is added may have been anything',
    { type: 'object' },
    { type: 'object', properties: { a: { type: 'string' } } },
    false,
    true,
  ],
  [
    'a closed object gets a property',
    { properties: { a: {} }, additionalProperties: false },
    { properties: { a: {}, b: {} }, additionalProperties: false },
    true,
    false,
  ],
  ['required asks for more', { required: ['a'] }, { required: ['a', 'b'] }, false, true],
  ['required implies a count', { type: 'object', required: ['a', 'b'] }, { minProperties: 2 }, true, false],
  [
    'a property that can have no value is forbidden',
    { properties: { a: false } },
    { not: { required: ['a'], type: 'object' } },
    true,
    true,
  ],
  [
    'a pattern of names holds for named properties too',
    { patternProperties: { '^a': { type: 'string' } } },
    { properties: { ab: { type: 'string' } } },
    true,
    false,
  ],
  [
    'propertyNames closes like additionalProperties',
    { propertyNames: { enum: ['a'] } },
    { properties: { a: {} }, additionalProperties: false },
    true,
    true,
  ],
  ['names that match nothing', { type: 'object', propertyNames: false }, { maxProperties: 0 }, true, false],
  [
    'dependentRequired is a condition',
    { dependentRequired: { a: ['b'] } },
    { anyOf: [{ not: { type: 'object', required: ['a'] } }, { required: ['b'] }] },
    true,
    true,
  ],
  [
    'dependentSchemas asks more when the key is there',
    { dependentSchemas: { a: { required: ['b'] } } },
    { dependentRequired: { a: ['b'] } },
    true,
    true,
  ],
  [
    'a tuple that is not closed',
    { prefixItems: [{ type: 'string' }] },
    { items: { type: 'string' } },
    false,
    true,
  ],
  [
    'a tuple that is closed',
    { prefixItems: [{ type: 'string' }], items: false },
    { items: { type: 'string' } },
    true,
    false,
  ],
  [
    'items after a first that may be anything',
    {},
    { prefixItems: [{}], items: { type: 'boolean' } },
    false,
    true,
  ],
  [
    'contains of everything is minItems',
    { type: 'array', contains: {} },
    { type: 'array', minItems: 1 },
    true,
    true,
  ],
  [
    'maxContains below minContains',
    { type: 'array', contains: {}, minContains: 2, maxContains: 1 },
    false,
    true,
    true,
  ],
  [
    'unique booleans are at most two',
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    { maxItems: 2 },
    true,
    false,
  ],
  [
    'seven different items of six values',
    { type: 'array', items: { enum: [1, 2, 3, 4, 5, 6] }, uniqueItems: true, minItems: 7 },
    false,
    true,
    true,
  ],
  [
    'unevaluatedProperties sees through allOf',
    { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    { properties: { a: {} }, additionalProperties: false },
    true,
    true,
  ],
  [
    'unevaluatedProperties sees the branches that hold',
    {
      anyOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { b: {} }, required: ['b'] },
      ],
      unevaluatedProperties: false,
    },
    { properties: { a: {}, b: {} }, minProperties: 1, additionalProperties: false },
    true,
    true,
  ],
  [
    'unevaluatedItems after contains',
    { type: 'array', contains: { type: 'string' }, unevaluatedItems: { type: 'number' } },
    { items: { type: ['string', 'number'] } },
    true,
    false,
  ],
  [
    'a recursive list',
    {
      $ref: '#/$defs/l',
      $defs: { l: { type: ['null', 'object'], properties: { n: { $ref: '#/$defs/l' } } } },
    },
    { type: ['null', 'object'], properties: { n: { $ref: '#' } } },
    true,
    true,
  ],
  [
    'a tree that is deeper than any document',
    { type: 'object', properties: { n: { $ref: '#' } }, required: ['n'] },
    false,
    true,
    true,
  ],
  [
    'a recursive bound deep down',
    { type: 'array', items: { $ref: '#' }, maxItems: 2 },
    { type: 'array', items: { $ref: '#' }, maxItems: 1 },
    false,
    true,
  ],
]

function holds(verdict: Verdict): boolean | string {
  return verdict.verdict === 'unknown' ? verdict.reason.code : verdict.verdict === 'compatible'
}

test.each(rows)('%s', (_, from, to, backward, forward) => {
  const answer = compare({ from, to })
  expect([holds(answer.backward), holds(answer.forward)]).toEqual([backward, forward])
})
