import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json } from '../src/index.ts'

// What other checkers are known to get wrong, each as a question with one right answer.

interface Question {
  readonly from: Json
  readonly to: Json
}

const breaking: readonly (readonly [title: string, question: Question])[] = [
  [
    'required gets a key that is declared on neither side',
    { from: { required: ['bar'] }, to: { required: ['foo'] } },
  ],
  [
    'a required array on a property that exists',
    { from: { properties: { a: {} } }, to: { properties: { a: {} }, required: ['a'] } },
  ],
  ['required with a default', { from: {}, to: { properties: { a: { default: 1 } }, required: ['a'] } }],
  [
    'an enum that becomes narrower beside type',
    { from: { type: 'string', enum: ['a', 'b'] }, to: { type: 'string', enum: ['a'] } },
  ],
  ['const changes', { from: { const: 1 }, to: { const: 2 } }],
  ['const under type moves', { from: { type: 'string', const: 'a' }, to: { type: 'string', const: 'b' } }],
  ['multipleOf changes', { from: { multipleOf: 2 }, to: { multipleOf: 4 } }],
  ['multipleOf on one side only', { from: { type: 'number' }, to: { type: 'number', multipleOf: 2 } }],
  ['uniqueItems is turned on', { from: { uniqueItems: false }, to: { uniqueItems: true } }],
  [
    'patternProperties become narrower',
    { from: { patternProperties: { '^a': {} } }, to: { patternProperties: { '^a': { type: 'null' } } } },
  ],
  [
    'patternProperties against each other',
    {
      from: { patternProperties: { '^a': { type: 'string' } } },
      to: { patternProperties: { '^ab': { type: 'null' } } },
    },
  ],
  ['propertyNames are restricted', { from: {}, to: { propertyNames: { maxLength: 3 } } }],
  [
    'the schema of contains becomes narrower',
    { from: { contains: { type: 'number' } }, to: { contains: { type: 'integer' } } },
  ],
  ['minContains rises', { from: { contains: {} }, to: { contains: {}, minContains: 2 } }],
  [
    'maxContains falls',
    {
      from: { contains: { type: 'null' }, maxContains: 3 },
      to: { contains: { type: 'null' }, maxContains: 2 },
    },
  ],
  [
    'then becomes narrower',
    { from: { if: { type: 'string' }, then: {} }, to: { if: { type: 'string' }, then: { minLength: 1 } } },
  ],
  [
    'else becomes narrower',
    { from: { if: { type: 'string' }, else: {} }, to: { if: { type: 'string' }, else: { type: 'null' } } },
  ],
  [
    'if becomes wider',
    { from: { if: { const: 'a' }, then: false }, to: { if: { type: 'string' }, then: false } },
  ],
  [
    'a oneOf grows by a branch that overlaps',
    { from: { oneOf: [{ type: 'string' }] }, to: { oneOf: [{ type: 'string' }, { maxLength: 3 }] } },
  ],
  [
    'a branch of a oneOf grows into another',
    {
      from: { oneOf: [{ pattern: '^1', type: 'string' }, { pattern: '^2' }] },
      to: { oneOf: [{ type: 'string' }, { pattern: '^2' }] },
    },
  ],
  ['not becomes wider', { from: { not: { const: 1 } }, to: { not: { type: 'integer' } } }],
  ['prefixItems are added', { from: {}, to: { prefixItems: [{ type: 'string' }] } }],
  ['dependentRequired is added', { from: {}, to: { dependentRequired: { a: ['b'] } } }],
  ['dependentSchemas are added', { from: {}, to: { dependentSchemas: { a: { maxProperties: 1 } } } }],
  [
    'unevaluatedProperties close what allOf left open',
    {
      from: { allOf: [{ properties: { a: {} } }] },
      to: { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    },
  ],
  [
    'unevaluatedItems close what prefixItems left open',
    { from: { prefixItems: [{}] }, to: { prefixItems: [{}], unevaluatedItems: false } },
  ],
  [
    'additionalProperties close an open object',
    { from: { properties: { a: {} } }, to: { properties: { a: {} }, additionalProperties: false } },
  ],
  [
    'what stands beside $ref changes',
    {
      from: { $ref: '#/$defs/a', $defs: { a: {} } },
      to: { $ref: '#/$defs/a', $defs: { a: {} }, maxLength: 1 },
    },
  ],
  [
    'what $dynamicRef leads to changes',
    {
      from: { items: { $dynamicRef: '#i' }, $defs: { i: { $dynamicAnchor: 'i' } } },
      to: { items: { $dynamicRef: '#i' }, $defs: { i: { $dynamicAnchor: 'i', type: 'null' } } },
    },
  ],
  ['true becomes false', { from: true, to: false }],
  ['a property becomes false', { from: { properties: { a: true } }, to: { properties: { a: false } } }],
  ['a property is added to an open object', { from: {}, to: { properties: { a: { type: 'string' } } } }],
  [
    'exclusiveMaximum falls where there is no maximum',
    { from: { exclusiveMaximum: 5 }, to: { exclusiveMaximum: 4 } },
  ],
  [
    'a difference deep in a recursion',
    {
      from: { properties: { v: { type: 'number' }, n: { $ref: '#' } } },
      to: { properties: { v: {}, n: { properties: { v: { type: 'string' }, n: { $ref: '#' } } } } },
    },
  ],
]

test.each(breaking)('breaks: %s', (_, { from, to }) => {
  expect(compare({ from, to }).backward.verdict).toBe('incompatible')
})

const harmless: readonly (readonly [title: string, question: Question])[] = [
  ['const becomes an enum that has it', { from: { const: 'a' }, to: { enum: ['a', 'b'] } }],
  ['minLength 0 is added', { from: { type: 'string' }, to: { type: 'string', minLength: 0 } }],
  ['items {} is added', { from: { type: 'array' }, to: { type: 'array', items: {} } }],
  [
    'additionalProperties true becomes {}',
    { from: { additionalProperties: true }, to: { additionalProperties: {} } },
  ],
  [
    'minimum becomes exclusiveMinimum for integers',
    { from: { type: 'integer', minimum: 1 }, to: { type: 'integer', exclusiveMinimum: 0 } },
  ],
  [
    'anyOf of integer and number becomes number',
    { from: { anyOf: [{ type: 'integer' }, { type: 'number' }] }, to: { type: 'number' } },
  ],
  ['required becomes minProperties', { from: { required: ['a'] }, to: { anyOf: [{ minProperties: 1 }] } }],
  ['a pattern is written differently', { from: { pattern: '^[0-9]+$' }, to: { pattern: '^\\d\\d*$' } }],
  ['anything becomes true', { from: { type: 'object', required: ['a'] }, to: true }],
  [
    'anyOf is made flat',
    {
      from: { anyOf: [{ anyOf: [{ type: 'null' }, { type: 'array' }] }, { type: 'string' }] },
      to: { anyOf: [{ type: 'null' }, { type: 'array' }, { type: 'string' }] },
    },
  ],
  ['format is an annotation', { from: { type: 'string' }, to: { type: 'string', format: 'email' } }],
  [
    'a tuple gets a schema where it already had one',
    {
      from: { prefixItems: [{ type: 'string' }], items: { type: 'string' } },
      to: { items: { type: 'string' } },
    },
  ],
  [
    'a definition is moved',
    {
      from: { $ref: '#/definitions/a', definitions: { a: { type: 'string' } } },
      to: { $ref: '#/$defs/b', $defs: { b: { type: 'string' } } },
    },
  ],
  [
    'a recursive schema is written out once',
    {
      from: { properties: { n: { $ref: '#' } } },
      to: { properties: { n: { properties: { n: { $ref: '#' } } } } },
    },
  ],
  [
    'a oneOf of branches that exclude each other grows',
    {
      from: { oneOf: [{ type: 'string' }, { type: 'null' }] },
      to: { oneOf: [{ type: 'string' }, { type: 'null' }, { type: 'array' }] },
    },
  ],
  [
    'dependencies are removed',
    { from: { $schema: 'http://json-schema.org/draft-07/schema#', dependencies: { a: ['b'] } }, to: {} },
  ],
  ['nested oneOf of five levels', { from: nestedOneOf(5), to: { type: 'string' } }],
]

test.each(harmless)('does not break: %s', (_, { from, to }) => {
  expect(compare({ from, to }).backward.verdict).toBe('compatible')
})

function nestedOneOf(levels: number): Json {
  return levels === 0
    ? { type: 'string', minLength: 1 }
    : { oneOf: [nestedOneOf(levels - 1), { const: '', minLength: levels }] }
}
