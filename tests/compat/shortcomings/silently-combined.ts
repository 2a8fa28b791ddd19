import type { JsonObject } from '@samenspraak/compat'
import type { Shortcoming } from './shortcoming.ts'

const tree = (label: JsonObject): JsonObject => ({
  type: 'object',
  properties: { label, children: { type: 'array', items: { $ref: '#' } } },
})

/** What at least one checker calls compatible although a document shows otherwise; combinations and references. */
export const silentlyCombined: readonly Shortcoming[] = [
  {
    title: 'a condition that is added narrows',
    from: { type: 'object' },
    to: { type: 'object', if: { required: ['a'] }, then: { required: ['b'] } },
    compatible: 'forward',
  },
  {
    title: 'a then that demands more narrows',
    from: { type: 'object', if: { required: ['a'] }, then: { required: ['b'] } },
    to: { type: 'object', if: { required: ['a'] }, then: { required: ['b', 'c'] } },
    compatible: 'forward',
  },
  {
    title: 'a condition that holds less often demands less often',
    from: { type: 'object', if: { required: ['a'] }, then: { required: ['b'] } },
    to: { type: 'object', if: { required: ['a', 'c'] }, then: { required: ['b'] } },
    compatible: 'backward',
  },
  {
    title: 'a branch of oneOf that overlaps takes documents away',
    from: { oneOf: [{ type: 'integer' }] },
    to: { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 0 }] },
    compatible: 'neither',
  },
  {
    title: 'a branch of oneOf that grows into another takes documents away',
    from: {
      oneOf: [
        { type: 'string', maxLength: 3 },
        { type: 'string', minLength: 5 },
      ],
    },
    to: {
      oneOf: [
        { type: 'string', maxLength: 5 },
        { type: 'string', minLength: 5 },
      ],
    },
    compatible: 'neither',
  },
  {
    title: 'a branch of oneOf with a pattern overlaps one with a length',
    from: { oneOf: [{ type: 'string', maxLength: 5 }] },
    to: {
      oneOf: [
        { type: 'string', maxLength: 5 },
        { type: 'string', pattern: '^1+$' },
      ],
    },
    compatible: 'neither',
  },
  {
    title: 'two branches of oneOf that are the same let nothing through',
    from: { oneOf: [{ type: 'string' }] },
    to: { oneOf: [{ type: 'string' }, { type: 'string' }] },
    compatible: 'forward',
  },
  {
    title: 'not that refuses more narrows',
    from: { not: { type: 'string' } },
    to: { not: { type: ['string', 'null'] } },
    compatible: 'forward',
  },
  {
    title: 'not that refuses less widens',
    from: { type: 'number', not: { minimum: 5 } },
    to: { type: 'number', not: { minimum: 7 } },
    compatible: 'backward',
  },
  {
    title: 'unevaluatedProperties that are refused narrow',
    from: { type: 'object', properties: { a: {} } },
    to: { type: 'object', properties: { a: {} }, unevaluatedProperties: false },
    compatible: 'forward',
  },
  {
    title: 'unevaluatedProperties see through allOf and additionalProperties do not',
    from: { type: 'object', allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    to: { type: 'object', allOf: [{ properties: { a: {} } }], additionalProperties: false },
    compatible: 'forward',
  },
  {
    title: 'unevaluatedItems that are refused narrow',
    from: { type: 'array', prefixItems: [{}] },
    to: { type: 'array', prefixItems: [{}], unevaluatedItems: false },
    compatible: 'forward',
  },
  {
    title: 'a branch of anyOf evaluates only what it names',
    from: {
      type: 'object',
      anyOf: [{ properties: { a: { type: 'string' } }, required: ['a'] }, { properties: { b: {} } }],
      unevaluatedProperties: false,
    },
    to: {
      type: 'object',
      anyOf: [{ properties: { a: { type: 'string' } }, required: ['a'] }],
      unevaluatedProperties: false,
    },
    compatible: 'forward',
  },
  {
    title: 'what stands beside a reference counts in 2020-12',
    from: { $ref: '#/$defs/text', maxLength: 5, $defs: { text: { type: 'string' } } },
    to: { $ref: '#/$defs/text', maxLength: 3, $defs: { text: { type: 'string' } } },
    compatible: 'forward',
  },
  {
    title: 'a dynamic reference to a static anchor is followed',
    from: { $dynamicRef: '#node', $defs: { node: { $dynamicAnchor: 'node', type: 'string' } } },
    to: { $dynamicRef: '#node', $defs: { node: { $dynamicAnchor: 'node', type: 'integer' } } },
    compatible: 'neither',
  },
  {
    title: 'a reference by anchor is followed',
    from: { $ref: '#text', $defs: { text: { $anchor: 'text', type: 'string' } } },
    to: { $ref: '#text', $defs: { text: { $anchor: 'text', type: 'string', minLength: 1 } } },
    compatible: 'forward',
  },
  {
    title: 'a reference into a document with its own id is followed',
    from: {
      $ref: 'https://example.org/part',
      $defs: { part: { $id: 'https://example.org/part', type: 'number' } },
    },
    to: {
      $ref: 'https://example.org/part',
      $defs: { part: { $id: 'https://example.org/part', type: 'integer' } },
    },
    compatible: 'forward',
  },
  {
    title: 'another version of a document that is referred to is a change',
    from: { $ref: 'https://example.org/address' },
    to: { $ref: 'https://example.org/address' },
    documents: {
      from: { 'https://example.org/address': { type: 'object', required: ['street'] } },
      to: { 'https://example.org/address': { type: 'object', required: ['street', 'number'] } },
    },
    compatible: 'forward',
  },
  {
    title: 'a difference deep in a recursive schema is found',
    from: tree({ type: 'string' }),
    to: tree({ type: 'string', maxLength: 4 }),
    compatible: 'forward',
  },
  {
    title: 'a recursive schema may hold a difference in only one of its layers',
    from: {
      $ref: '#/$defs/a',
      $defs: {
        a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } } },
        b: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } },
      },
    },
    to: {
      $ref: '#/$defs/a',
      $defs: {
        a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } } },
        b: { type: 'object', properties: { a: { $ref: '#/$defs/a' } }, required: ['a'] },
      },
    },
    compatible: 'forward',
  },
]
