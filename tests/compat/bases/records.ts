import type { Base } from './base.ts'

/** Records of people, streams and names. */
export const records: readonly Base[] = [
  {
    name: 'person',
    schema: {
      type: 'object',
      required: ['lastName'],
      properties: {
        firstName: { type: 'string' },
        lastName: { type: 'string', minLength: 1 },
        born: { type: 'string', format: 'date' },
        age: { type: 'integer', minimum: 0, maximum: 150 },
        address: { $ref: '#/$defs/address' },
        partner: { $ref: '#' },
      },
      $defs: {
        address: {
          type: 'object',
          required: ['postcode'],
          properties: {
            street: { type: 'string' },
            number: { type: ['integer', 'string'] },
            postcode: { type: 'string', pattern: '^[1-9][0-9]{3} ?[A-Z]{2}$' },
          },
        },
      },
    },
    documents: [
      { lastName: 'Demo', age: 40, address: { postcode: '1234 AB', number: 1 } },
      {
        firstName: 'D',
        lastName: 'D',
        born: '1980-01-01',
        partner: { lastName: 'E', address: { postcode: '9999ZZ', number: '1a', street: 's' } },
      },
    ],
  },
  {
    name: 'record of a stream',
    schema: {
      type: 'object',
      properties: {
        f1: { type: 'string' },
        f2: { type: 'integer' },
        f3: { anyOf: [{ type: 'null' }, { type: 'number' }] },
      },
      required: ['f1'],
      additionalProperties: false,
    },
    documents: [
      { f1: 'a', f2: 3, f3: null },
      { f1: '', f3: 2.5 },
    ],
  },
  {
    name: 'closed record with names',
    schema: {
      type: 'object',
      propertyNames: { enum: ['x', 'y', 'z'] },
      additionalProperties: { type: 'number' },
      minProperties: 2,
    },
    documents: [
      { x: 1, y: 2.5 },
      { x: 0, y: 0, z: 0 },
    ],
  },
]
