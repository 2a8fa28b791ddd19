import type { Json } from '@samenspraak/compat'
import type { HostileCase } from './hostile-case.ts'

const wrong: readonly (readonly [what: string, schema: Json])[] = [
  ['null', null],
  ['a list', [{ type: 'string' }]],
  ['a text', 'string'],
  ['a number', 7],
  ['a type that does not exist', { type: 'text' }],
  ['a type that is a number', { type: 3 }],
  ['properties that are a list', { properties: [true] }],
  ['a property that is a text', { properties: { a: 'string' } }],
  ['required that is true', { required: true }],
  ['required with a number', { required: ['a', 1] }],
  ['an enum that is an object', { enum: { a: 1 } }],
  ['a minimum that is a text', { minimum: '3' }],
  ['minLength below zero', { minLength: -1 }],
  ['minLength with a fraction', { minLength: 1.5 }],
  ['multipleOf zero', { multipleOf: 0 }],
  ['multipleOf below zero', { multipleOf: -2 }],
  ['a pattern that is a number', { pattern: 5 }],
  ['allOf that is an object', { allOf: { type: 'string' } }],
  ['anyOf with a number', { anyOf: [1] }],
  ['items that are a text', { items: 'string' }],
  ['a $ref that is an object', { $ref: { type: 'string' } }],
  ['an $id that is a number', { $id: 3, type: 'string' }],
  ['uniqueItems that is a text', { uniqueItems: 'yes' }],
  ['dependentRequired that is a list', { dependentRequired: ['a'] }],
  ['definitions that are a list', { $defs: [1, 2], $ref: '#/$defs/0' }],
]
const answers = ['schema-invalid', 'reference-unresolved', 'keyword-unsupported'] as const

/** Values that are no schemas, or have a keyword with a value that it cannot have; on either side. */
export const noSchemas: readonly HostileCase[] = wrong.flatMap(([what, schema]) => [
  {
    title: `${what} is refused with a code`,
    input: { from: schema, to: { type: 'string' } },
    backward: answers,
  },
  {
    title: `${what} on the other side is refused with a code`,
    input: { from: { type: 'string' }, to: schema },
    backward: answers,
  },
])
