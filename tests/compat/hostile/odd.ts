import type { Json } from '@samenspraak/compat'
import type { HostileCase } from './hostile-case.ts'

const costly = ['budget-steps', 'budget-time', 'too-large', 'too-deep'] as const
const parsed = (text: string): Json => JSON.parse(text)

/** Numbers, names and references that are made to go wrong. */
export const oddCases: readonly HostileCase[] = [
  {
    title: 'recursion without an end that only nothing satisfies is compatible with all',
    input: {
      from: {
        $ref: '#/$defs/a',
        $defs: { a: { type: 'object', required: ['next'], properties: { next: { $ref: '#/$defs/a' } } } },
      },
      to: false,
    },
    backward: ['compatible'],
  },
  {
    title: 'recursion in place gets a coded answer',
    input: { from: { $ref: '#' }, to: { type: 'string' } },
    backward: ['schema-invalid', 'compatible', 'incompatible'],
  },
  {
    title: 'recursion in place over two definitions gets a coded answer',
    input: {
      from: { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { allOf: [{ $ref: '#/$defs/a' }] } } },
      to: true,
    },
    backward: ['schema-invalid', 'compatible'],
  },
  {
    title: 'a definition that is its own opposite gets a coded answer',
    input: {
      from: { $ref: '#/$defs/a', $defs: { a: { not: { $ref: '#/$defs/a' } } } },
      to: { type: 'string' },
    },
    backward: ['schema-invalid', 'compatible', 'incompatible'],
  },
  {
    title: 'a reference to nothing is unknown',
    input: { from: { $ref: '#/$defs/missing' }, to: true },
    backward: ['reference-unresolved'],
  },
  {
    title: 'a reference to nothing on the other side is unknown',
    input: { from: true, to: { properties: { a: { $ref: '#nowhere' } } } },
    backward: ['reference-unresolved'],
  },
  {
    title: 'a reference to something that is no schema is unknown',
    input: { from: { $ref: '#/title', title: 'text' }, to: true },
    backward: ['reference-unresolved', 'schema-invalid'],
  },
  {
    title: 'a reference that is no URI is unknown',
    input: { from: { $ref: 'http://[' }, to: true },
    backward: ['reference-unresolved', 'schema-invalid'],
  },
  {
    title: 'a reference by a pointer with escapes is followed',
    input: {
      from: { $ref: '#/$defs/a~1b~0c%25', $defs: { 'a/b~c%': { type: 'integer' } } },
      to: { type: 'number' },
    },
    backward: ['compatible'],
  },
  {
    title: 'two schemas with one id are unknown or read one way',
    input: {
      from: {
        $id: 'https://example.org/a',
        $defs: { b: { $id: 'https://example.org/a', type: 'string' } },
        $ref: 'https://example.org/a',
      },
      to: true,
    },
    backward: ['schema-invalid', 'compatible', 'reference-unresolved'],
  },
  {
    title: 'two anchors of one name are unknown or read one way',
    input: {
      from: {
        $ref: '#x',
        $defs: { a: { $anchor: 'x', type: 'string' }, b: { $anchor: 'x', type: 'integer' } },
      },
      to: true,
    },
    backward: ['schema-invalid', 'compatible', 'reference-unresolved'],
  },
  {
    title: 'an unknown dialect is unknown',
    input: { from: { $schema: 'https://example.org/dialect' }, to: true },
    backward: ['dialect-unknown'],
  },
  {
    title: 'a dialect that is no text is unknown',
    input: { from: { $schema: 7 }, to: true },
    backward: ['dialect-unknown', 'schema-invalid'],
  },
  {
    title: 'a property called __proto__ is a property',
    input: {
      from: parsed('{"properties":{"__proto__":{"type":"integer"}}}'),
      to: parsed('{"properties":{"__proto__":{"type":"number"}}}'),
    },
    backward: ['compatible'],
  },
  {
    title: 'a property called __proto__ that is narrowed is found',
    input: {
      from: parsed('{"properties":{"__proto__":{"type":"number"}}}'),
      to: parsed('{"properties":{"__proto__":{"type":"integer"}}}'),
    },
    backward: ['incompatible', 'judge-disagrees'],
  },
  {
    title: 'a property that is demanded and named as a method of objects is found',
    input: { from: { type: 'object' }, to: { type: 'object', required: ['constructor', 'toString'] } },
    backward: ['incompatible'],
  },
  {
    title: 'a definition called __proto__ is found',
    input: {
      from: parsed('{"$ref":"#/$defs/__proto__","$defs":{"__proto__":{"type":"integer"}}}'),
      to: { type: 'number' },
    },
    backward: ['compatible', 'reference-unresolved'],
  },
  {
    title: 'numbers as large as numbers get are compared',
    input: { from: { type: 'number', minimum: 1e308 }, to: { type: 'number', minimum: 1e307 } },
    backward: ['compatible'],
  },
  {
    title: 'a number that is too large to be read as itself is not taken for null',
    input: { from: parsed('{"enum":[1e400]}'), to: { const: null } },
    backward: ['too-large'],
  },
  {
    title: 'multiples of 1e308 and of 1e-308 get an answer',
    input: { from: { type: 'number', multipleOf: 1e308 }, to: { type: 'number', multipleOf: 1e-308 } },
    backward: ['compatible', 'incompatible', 'keyword-unsupported', 'judge-disagrees', ...costly],
  },
  {
    title: 'multiples of the smallest number get an answer',
    input: { from: { type: 'number', minimum: 0, maximum: 1 }, to: { type: 'number', multipleOf: 5e-324 } },
    backward: ['compatible', 'incompatible', 'keyword-unsupported', 'judge-disagrees', ...costly],
  },
  {
    title: 'whole numbers beyond exact ones get an answer',
    input: {
      from: { type: 'integer', minimum: 2 ** 53 + 2 },
      to: { type: 'integer', exclusiveMinimum: 2 ** 53 },
    },
    backward: ['compatible', 'incompatible', 'judge-disagrees'],
  },
  {
    title: 'counts beyond what a document can have get an answer',
    input: { from: { type: 'array', minItems: 1e9 }, to: { type: 'array', minItems: 1e9 + 1 } },
    backward: ['incompatible', 'budget-steps', 'budget-time', 'too-large'],
  },
  {
    title: 'a text longer than a document can hold gets an answer',
    input: { from: { type: 'string', minLength: 1e12 }, to: { type: 'string', maxLength: 5 } },
    backward: ['incompatible', 'budget-steps', 'budget-time', 'too-large'],
  },
  {
    title: 'different items in a list of more than there are is nothing',
    input: {
      from: {
        type: 'array',
        uniqueItems: true,
        minItems: 40,
        items: { enum: Array.from({ length: 39 }, (_none, index) => index) },
      },
      to: false,
    },
    backward: ['compatible', ...costly],
  },
]
