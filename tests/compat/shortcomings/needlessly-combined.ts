import type { JsonObject } from '@samenspraak/compat'
import type { Shortcoming } from './shortcoming.ts'

const list = (value: JsonObject): JsonObject => ({
  $ref: '#/$defs/list',
  $defs: { list: { type: 'object', properties: { next: { $ref: '#/$defs/list' }, value } } },
})
const nested = (depth: number): JsonObject =>
  depth === 0
    ? { type: 'string' }
    : { oneOf: [{ type: 'null' }, { type: 'object', required: ['x'], properties: { x: nested(depth - 1) } }] }

/** What at least one checker refuses, or falls over, although it is harmless in a direction; combinations and references. */
export const needlesslyRefusedCombined: readonly Shortcoming[] = [
  {
    title: 'a longer tuple of places that may hold anything is the same',
    from: { type: 'array', prefixItems: [{ type: 'string' }] },
    to: { type: 'array', prefixItems: [{ type: 'string' }, true] },
    compatible: 'both',
  },
  {
    title: 'another format is an annotation',
    from: { type: 'string', format: 'date' },
    to: { type: 'string', format: 'email' },
    compatible: 'both',
  },
  {
    title: 'contentEncoding is an annotation',
    from: { type: 'string' },
    to: { type: 'string', contentEncoding: 'base64', contentMediaType: 'text/plain' },
    compatible: 'both',
  },
  {
    title: 'nested anyOf and flat anyOf are the same',
    from: { anyOf: [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, { const: 1 }] },
    to: { anyOf: [{ type: 'string' }, { type: 'null' }, { const: 1 }] },
    compatible: 'both',
  },
  {
    title: 'a list of types and anyOf of them are the same',
    from: { type: ['string', 'number'] },
    to: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    compatible: 'both',
  },
  {
    title: 'anyOf and oneOf of branches that exclude each other are the same',
    from: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    to: { oneOf: [{ type: 'string' }, { type: 'null' }] },
    compatible: 'both',
  },
  {
    title: 'ranges that together are everything are everything',
    from: { type: 'number', anyOf: [{ maximum: 5 }, { minimum: 5 }] },
    to: { type: 'number' },
    compatible: 'both',
  },
  {
    title: 'a wider range widens',
    from: { type: 'integer', minimum: 0, maximum: 10 },
    to: { type: 'integer', minimum: 0, maximum: 20 },
    compatible: 'backward',
  },
  {
    title: 'anything is compatible with true',
    from: { type: 'object', required: ['a'], properties: { a: { enum: [1, 2] } } },
    to: true,
    compatible: 'backward',
  },
  { title: 'true and {} are the same', from: true, to: {}, compatible: 'both' },
  {
    title: 'nothing is compatible with anything',
    from: false,
    to: { type: 'string' },
    compatible: 'backward',
  },
  {
    title: 'a condition and its opposite with the branches exchanged are the same',
    from: { if: { type: 'string' }, then: { minLength: 1 }, else: { type: 'null' } },
    to: { if: { not: { type: 'string' } }, then: { type: 'null' }, else: { minLength: 1 } },
    compatible: 'both',
  },
  {
    title: 'what stands beside a reference does not count in draft-07',
    dialect: 'draft-07',
    from: {
      allOf: [{ $ref: '#/definitions/text', maxLength: 5 }],
      definitions: { text: { type: 'string' } },
    },
    to: { allOf: [{ $ref: '#/definitions/text', maxLength: 3 }], definitions: { text: { type: 'string' } } },
    compatible: 'both',
  },
  {
    title: 'a local reference and what it names are the same',
    from: { $ref: '#/$defs/a', $defs: { a: { type: 'string' } } },
    to: { type: 'string' },
    compatible: 'both',
  },
  {
    title: 'a recursive list may hold wider values',
    from: list({ type: 'integer' }),
    to: list({ type: 'number' }),
    compatible: 'backward',
  },
  {
    title: 'a recursive list and the same list unrolled once are the same',
    from: list({ type: 'integer' }),
    to: {
      type: 'object',
      properties: { next: { $ref: '#/$defs/list' }, value: { type: 'integer' } },
      $defs: {
        list: { type: 'object', properties: { next: { $ref: '#/$defs/list' }, value: { type: 'integer' } } },
      },
    },
    compatible: 'both',
  },
  {
    title: 'a recursive reference of 2019-09 is followed',
    dialect: '2019-09',
    from: { $recursiveAnchor: true, type: 'object', properties: { child: { $recursiveRef: '#' } } },
    to: {
      $recursiveAnchor: true,
      type: 'object',
      properties: { child: { $recursiveRef: '#' } },
      additionalProperties: false,
    },
    compatible: 'forward',
  },
  { title: 'oneOf in six layers is no trouble', from: nested(6), to: nested(6), compatible: 'both' },
  {
    title: 'not of not is the schema itself',
    from: { type: 'string', minLength: 2 },
    to: { not: { not: { type: 'string', minLength: 2 } } },
    compatible: 'both',
  },
]
