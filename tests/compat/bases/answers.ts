import type { Base } from './base.ts'

/** What interfaces answer: problems and pages. */
export const answers: readonly Base[] = [
  {
    name: 'problem answer',
    schema: {
      type: 'object',
      properties: {
        type: { type: 'string', format: 'uri-reference', default: 'about:blank' },
        title: { type: 'string' },
        trail: { type: 'array' },
        status: { type: 'integer', minimum: 100, maximum: 599 },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['pointer'],
            properties: {
              pointer: { type: 'string', pattern: '^(/([^/~]|~[01])*)*$' },
              detail: { type: 'string', maxLength: 500 },
            },
          },
        },
      },
      additionalProperties: true,
    },
    documents: [
      { type: 'about:blank', title: 'no', status: 404 },
      {
        status: 422,
        errors: [{ pointer: '/a/b~1', detail: 'x' }, { pointer: '' }],
        trail: [1, 'a'],
        trace: 'y',
      },
    ],
  },
  {
    name: 'page of accounts',
    isModern: true,
    schema: {
      $ref: '#/$defs/page',
      properties: { items: { items: { $ref: '#/$defs/account' } } },
      unevaluatedProperties: false,
      $defs: {
        page: {
          type: 'object',
          required: ['items', 'total'],
          properties: {
            items: { type: 'array', maxItems: 50 },
            total: { type: 'integer', minimum: 0 },
            next: { type: ['string', 'null'] },
          },
        },
        account: {
          type: 'object',
          required: ['login'],
          properties: {
            login: { type: 'string', pattern: '^[a-z][a-z0-9]{2,19}$' },
            roles: {
              type: 'array',
              items: { enum: ['admin', 'writer', 'reader'] },
              contains: { const: 'reader' },
              maxContains: 1,
            },
          },
          dependentSchemas: {
            roles: { required: ['since'], properties: { since: { type: 'string', format: 'date' } } },
          },
        },
      },
    },
    documents: [
      { items: [], total: 0, next: null },
      {
        items: [{ login: 'demo1' }, { login: 'abc', roles: ['reader', 'writer'], since: '2024-01-01' }],
        total: 2,
      },
    ],
  },
]
