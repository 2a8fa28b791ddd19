import type { Shortcoming } from './shortcoming.ts'

/** What at least one checker refuses although it is harmless in a direction; keywords. */
export const needlesslyRefused: readonly Shortcoming[] = [
  {
    title: 'const and an enum of one are the same',
    from: { const: 'a' },
    to: { enum: ['a'] },
    compatible: 'both',
  },
  {
    title: 'const in an enum of more widens',
    from: { const: 'a' },
    to: { enum: ['a', 'b'] },
    compatible: 'backward',
  },
  {
    title: 'minLength 0 says nothing',
    from: { type: 'string' },
    to: { type: 'string', minLength: 0 },
    compatible: 'both',
  },
  {
    title: 'items {} says nothing',
    from: { type: 'array' },
    to: { type: 'array', items: {} },
    compatible: 'both',
  },
  {
    title: 'additionalProperties true and {} are the same',
    from: { additionalProperties: true },
    to: { additionalProperties: {} },
    compatible: 'both',
  },
  {
    title: 'a whole minimum and an exclusive one below it are the same for integers',
    from: { type: 'integer', minimum: 1 },
    to: { type: 'integer', exclusiveMinimum: 0 },
    compatible: 'both',
  },
  {
    title: 'an exclusive minimum is narrower than the same minimum',
    from: { type: 'number', minimum: 0 },
    to: { type: 'number', exclusiveMinimum: 0 },
    compatible: 'forward',
  },
  {
    title: 'integer or number is number',
    from: { anyOf: [{ type: 'integer' }, { type: 'number' }] },
    to: { type: 'number' },
    compatible: 'both',
  },
  {
    title: 'a demanded name is at least one property',
    from: { type: 'object', required: ['a'] },
    to: { type: 'object', minProperties: 1 },
    compatible: 'backward',
  },
  {
    title: 'in an object of one property demanding it and demanding one are the same',
    from: { type: 'object', properties: { a: {} }, additionalProperties: false, required: ['a'] },
    to: { type: 'object', properties: { a: {} }, additionalProperties: false, minProperties: 1 },
    compatible: 'both',
  },
  {
    title: 'two patterns of one language are the same',
    from: { type: 'string', pattern: '^[0-9]+$' },
    to: { type: 'string', pattern: '^\\d\\d*$' },
    compatible: 'both',
  },
  {
    title: 'a wider pattern widens',
    from: { type: 'string', pattern: '^[a-f]{2}$' },
    to: { type: 'string', pattern: '^[a-z]+$' },
    compatible: 'backward',
  },
  {
    title: 'a pattern that fixes the length is as good as a length',
    from: { type: 'string', pattern: '^[A-Z]{3}$' },
    to: { type: 'string', minLength: 3, maxLength: 3 },
    compatible: 'backward',
  },
  {
    title: 'an optional property that the rest already allowed changes nothing',
    from: { type: 'object', additionalProperties: { type: 'string' } },
    to: { type: 'object', additionalProperties: { type: 'string' }, properties: { b: { type: 'string' } } },
    compatible: 'both',
  },
  {
    title: 'an optional property that is added to closed content widens',
    from: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
    to: {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      additionalProperties: false,
    },
    compatible: 'backward',
  },
  {
    title: 'an optional property that is added to open content narrows, because it was free',
    from: { type: 'object', properties: { a: { type: 'string' } } },
    to: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } },
    compatible: 'forward',
  },
  {
    title: 'an optional property of any type that is added to open content changes nothing',
    from: { type: 'object', properties: { a: { type: 'string' } } },
    to: { type: 'object', properties: { a: { type: 'string' }, b: {} } },
    compatible: 'both',
  },
  {
    title: 'an optional property that is removed from open content widens',
    from: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } },
    to: { type: 'object', properties: { a: { type: 'string' } } },
    compatible: 'backward',
  },
  {
    title: 'an optional property that is removed from closed content narrows',
    from: { type: 'object', properties: { a: {}, b: {} }, additionalProperties: false },
    to: { type: 'object', properties: { a: {} }, additionalProperties: false },
    compatible: 'forward',
  },
]
