import type { Shortcoming } from './shortcoming.ts'

const open = { type: 'object' }
const integers = { type: 'array', contains: { type: 'integer' } }

/** What at least one checker calls compatible although a document shows otherwise; keywords first. */
export const silentlyCompatible: readonly Shortcoming[] = [
  {
    title: 'another required name breaks, declared or not',
    from: { type: 'object', required: ['foo'] },
    to: { type: 'object', required: ['bar'] },
    compatible: 'neither',
  },
  {
    title: 'a required name that only one side declares still counts',
    from: { type: 'object', properties: { foo: { type: 'string' } }, required: ['foo'] },
    to: { type: 'object', properties: { bar: { type: 'string' } }, required: ['bar'] },
    compatible: 'neither',
  },
  {
    title: 'requiring a name that is declared nowhere narrows',
    from: { type: 'object', properties: { a: { type: 'string' } } },
    to: { type: 'object', properties: { a: { type: 'string' } }, required: ['zz'] },
    compatible: 'forward',
  },
  {
    title: 'requiring an existing property narrows',
    from: { type: 'object', properties: { a: { type: 'string' } } },
    to: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
    compatible: 'forward',
  },
  {
    title: 'a default does not make a new required property harmless',
    from: { type: 'object', properties: { a: { type: 'string', default: 'x' } } },
    to: { type: 'object', properties: { a: { type: 'string', default: 'x' } }, required: ['a'] },
    compatible: 'forward',
  },
  {
    title: 'what a pattern of names demands is compared with what it demanded',
    from: { type: 'object', patternProperties: { '^x': { type: 'string' } } },
    to: { type: 'object', patternProperties: { '^x': { type: 'integer' } } },
    compatible: 'neither',
  },
  {
    title: 'a pattern of names that is added narrows',
    from: open,
    to: { type: 'object', patternProperties: { '^x': { type: 'string' } } },
    compatible: 'forward',
  },
  {
    title: 'propertyNames that are added narrow',
    from: open,
    to: { type: 'object', propertyNames: { maxLength: 3 } },
    compatible: 'forward',
  },
  {
    title: 'other propertyNames neither widen nor narrow',
    from: { type: 'object', propertyNames: { pattern: '^[a-f]+$' } },
    to: { type: 'object', propertyNames: { pattern: '^[d-k]+$' } },
    compatible: 'neither',
  },
  {
    title: 'a wider contains widens',
    from: integers,
    to: { type: 'array', contains: { type: 'number' } },
    compatible: 'backward',
  },
  { title: 'contains that is added narrows', from: { type: 'array' }, to: integers, compatible: 'forward' },
  {
    title: 'a higher minContains narrows',
    from: integers,
    to: { ...integers, minContains: 2 },
    compatible: 'forward',
  },
  {
    title: 'a lower maxContains narrows',
    from: { ...integers, maxContains: 3 },
    to: { ...integers, maxContains: 2 },
    compatible: 'forward',
  },
  {
    title: 'uniqueItems that is added narrows',
    from: { type: 'array' },
    to: { type: 'array', uniqueItems: true },
    compatible: 'forward',
  },
  {
    title: 'other places of a tuple are compared in 2020-12',
    from: { type: 'array', prefixItems: [{ type: 'string' }] },
    to: { type: 'array', prefixItems: [{ type: 'integer' }] },
    compatible: 'neither',
  },
  {
    title: 'prefixItems that are added narrow',
    from: { type: 'array' },
    to: { type: 'array', prefixItems: [{ type: 'string' }] },
    compatible: 'forward',
  },
  {
    title: 'a tuple in draft-07 is compared by place',
    dialect: 'draft-07',
    from: { type: 'array', items: [{ type: 'string' }, { type: 'number' }] },
    to: { type: 'array', items: [{ type: 'number' }, { type: 'string' }] },
    compatible: 'neither',
  },
  {
    title: 'an enum beside a type is compared',
    from: { type: 'string', enum: ['a', 'b', 'c'] },
    to: { type: 'string', enum: ['a', 'b'] },
    compatible: 'forward',
  },
  { title: 'another const breaks', from: { const: 'a' }, to: { const: 'b' }, compatible: 'neither' },
  {
    title: 'an enum in place of any string narrows',
    from: { type: 'string' },
    to: { enum: ['a'] },
    compatible: 'forward',
  },
  {
    title: 'multipleOf that is doubled narrows',
    from: { type: 'integer', multipleOf: 2 },
    to: { type: 'integer', multipleOf: 4 },
    compatible: 'forward',
  },
  {
    title: 'multipleOf 6 and 4 have only some numbers in common',
    from: { type: 'integer', multipleOf: 6 },
    to: { type: 'integer', multipleOf: 4 },
    compatible: 'neither',
  },
  {
    title: 'a pattern that is added narrows',
    from: { type: 'string' },
    to: { type: 'string', pattern: '^a' },
    compatible: 'forward',
  },
  {
    title: 'an exclusive maximum that is lowered narrows, also without maximum',
    from: { type: 'number', exclusiveMaximum: 10 },
    to: { type: 'number', exclusiveMaximum: 5 },
    compatible: 'forward',
  },
  {
    title: 'dependentRequired that is added narrows',
    from: open,
    to: { type: 'object', dependentRequired: { a: ['b'] } },
    compatible: 'forward',
  },
  {
    title: 'dependentSchemas that are added narrow',
    from: open,
    to: { type: 'object', dependentSchemas: { a: { properties: { b: { type: 'string' } } } } },
    compatible: 'forward',
  },
  {
    title: 'dependencies that are added narrow in draft-07',
    dialect: 'draft-07',
    from: open,
    to: { type: 'object', dependencies: { a: ['b'] } },
    compatible: 'forward',
  },
  {
    title: 'dependencies that are removed widen',
    dialect: 'draft-07',
    from: { type: 'object', dependencies: { a: ['b'] } },
    to: open,
    compatible: 'backward',
  },
  { title: 'true to false forbids everything', from: true, to: false, compatible: 'forward' },
  {
    title: 'a property that becomes false is forbidden',
    from: { type: 'object', properties: { a: true } },
    to: { type: 'object', properties: { a: false } },
    compatible: 'forward',
  },
]
