import type { Base } from './base.ts'

/** Messages and events: orders, envelopes, payments, components of an interface description. */
export const messages: readonly Base[] = [
  {
    name: 'order',
    schema: {
      type: 'object',
      required: ['id', 'lines', 'customer'],
      properties: {
        id: { type: 'string', pattern: '^[A-Z]{2}-[0-9]{6}$' },
        placed: { type: 'string', format: 'date-time' },
        customer: { $ref: '#/$defs/customer' },
        lines: { type: 'array', minItems: 1, maxItems: 100, items: { $ref: '#/$defs/line' } },
        discount: { type: ['number', 'null'], minimum: 0, maximum: 100 },
        status: { type: 'string', enum: ['new', 'paid', 'sent', 'returned'] },
      },
      $defs: {
        customer: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', minLength: 1, maxLength: 80 },
            email: { type: 'string', format: 'email' },
            phone: { type: 'string', pattern: '^\\+?[0-9 ]{6,15}$' },
          },
          additionalProperties: false,
        },
        line: {
          type: 'object',
          required: ['sku', 'quantity'],
          properties: {
            sku: { type: 'string' },
            quantity: { type: 'integer', minimum: 1 },
            price: { type: 'number', minimum: 0, multipleOf: 0.25 },
          },
        },
      },
    },
    documents: [
      {
        id: 'AB-000123',
        customer: { name: 'Demo' },
        lines: [{ sku: 'x1', quantity: 2, price: 9.75 }],
        discount: null,
        status: 'new',
      },
      {
        id: 'ZZ-999999',
        customer: { name: 'D', email: 'd@example.org', phone: '+31 612345' },
        lines: [
          { sku: 'a', quantity: 1 },
          { sku: 'b', quantity: 10, price: 3 },
        ],
        discount: 12.5,
        note: 'n',
      },
    ],
  },
  {
    name: 'event envelope',
    schema: {
      type: 'object',
      required: ['specversion', 'id', 'source', 'type'],
      properties: {
        specversion: { enum: ['1.0'] },
        id: { type: 'string', minLength: 1 },
        source: { type: 'string', format: 'uri-reference', minLength: 1 },
        type: { type: 'string', pattern: '^[a-z]+(\\.[a-z]+)*$' },
        time: { type: 'string', format: 'date-time' },
        datacontenttype: { type: 'string' },
        data: {},
        data_base64: { type: 'string', contentEncoding: 'base64' },
      },
      patternProperties: { '^ext[a-z0-9]+$': { type: ['string', 'integer', 'boolean'] } },
      additionalProperties: false,
      not: { required: ['data', 'data_base64'] },
    },
    documents: [
      { specversion: '1.0', id: '1', source: '/a', type: 'demo.made', data: { x: [1] } },
      { specversion: '1.0', id: '2', source: '/a', type: 'made', data_base64: 'YQ==', exta1: true, extb: 4 },
    ],
  },
  {
    name: 'union of events',
    schema: {
      oneOf: [{ $ref: '#/$defs/created' }, { $ref: '#/$defs/moved' }, { $ref: '#/$defs/removed' }],
      $defs: {
        key: { type: 'integer', minimum: 1 },
        created: {
          type: 'object',
          required: ['kind', 'key', 'name'],
          properties: {
            kind: { const: 'created' },
            key: { $ref: '#/$defs/key' },
            name: { type: 'string' },
            tags: { type: 'array', items: { type: 'string', pattern: '^[a-z-]+$' }, uniqueItems: true },
          },
        },
        moved: {
          type: 'object',
          required: ['kind', 'key', 'to'],
          properties: {
            kind: { const: 'moved' },
            key: { $ref: '#/$defs/key' },
            to: {
              type: 'array',
              prefixItems: [{ type: 'number' }, { type: 'number' }],
              items: false,
              minItems: 2,
            },
          },
        },
        removed: {
          type: 'object',
          required: ['kind', 'key'],
          properties: { kind: { const: 'removed' }, key: { $ref: '#/$defs/key' } },
          additionalProperties: false,
        },
      },
    },
    documents: [
      { kind: 'created', key: 3, name: 'a', tags: ['x', 'y-z'] },
      { kind: 'moved', key: 9, to: [1.5, -2] },
      { kind: 'removed', key: 1 },
    ],
  },
  {
    name: 'payment',
    schema: {
      type: 'object',
      required: ['method', 'amount', 'currency'],
      properties: {
        method: { enum: ['card', 'transfer', 'cash'] },
        amount: { type: 'integer', exclusiveMinimum: 0 },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
        iban: { type: 'string', pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$' },
        card: {
          type: 'object',
          required: ['last4'],
          properties: { last4: { type: 'string', pattern: '^\\d{4}$' } },
        },
      },
      allOf: [
        {
          if: { properties: { method: { const: 'card' } }, required: ['method'] },
          then: { required: ['card'] },
        },
        {
          if: { properties: { method: { const: 'transfer' } }, required: ['method'] },
          then: { required: ['iban'] },
          else: { properties: { iban: false } },
        },
      ],
    },
    documents: [
      { method: 'card', amount: 100, currency: 'EUR', card: { last4: '1234' } },
      { method: 'transfer', amount: 5, currency: 'USD', iban: 'NL00DEMO0000000000' },
      { method: 'cash', amount: 1, currency: 'EUR', memo: '' },
    ],
  },
]
