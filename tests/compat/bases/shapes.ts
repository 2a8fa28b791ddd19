import type { Base } from './base.ts'

/** Recursive and numeric shapes: maps, trees, forms, sensors, people, small registry subjects. */
export const shapes: readonly Base[] = [
  {
    name: 'map feature',
    schema: {
      type: 'object',
      required: ['type', 'geometry', 'properties'],
      properties: {
        type: { enum: ['Feature'] },
        geometry: {
          anyOf: [{ type: 'null' }, { oneOf: [{ $ref: '#/$defs/point' }, { $ref: '#/$defs/line' }] }],
        },
        properties: { type: ['object', 'null'] },
        bbox: { type: 'array', minItems: 4, items: { type: 'number' } },
      },
      $defs: {
        position: {
          type: 'array',
          minItems: 2,
          maxItems: 3,
          prefixItems: [
            { type: 'number', minimum: -180, maximum: 180 },
            { type: 'number', minimum: -90, maximum: 90 },
          ],
          items: { type: 'number' },
        },
        point: {
          type: 'object',
          required: ['type', 'coordinates'],
          properties: { type: { const: 'Point' }, coordinates: { $ref: '#/$defs/position' } },
        },
        line: {
          type: 'object',
          required: ['type', 'coordinates'],
          properties: {
            type: { const: 'Line' },
            coordinates: { type: 'array', minItems: 2, items: { $ref: '#/$defs/position' } },
          },
        },
      },
    },
    documents: [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [4.9, 52.4] }, properties: null },
      {
        type: 'Feature',
        geometry: {
          type: 'Line',
          coordinates: [
            [0, 0],
            [1, 1, 5],
          ],
        },
        properties: { a: 1 },
        bbox: [0, 0, 1, 1],
      },
      { type: 'Feature', geometry: null, properties: {} },
    ],
  },
  {
    name: 'tree',
    schema: {
      type: 'object',
      required: ['label'],
      properties: {
        label: { type: 'string', minLength: 1 },
        weight: { type: 'number', minimum: 0, exclusiveMaximum: 1 },
        children: { type: 'array', items: { $ref: '#' } },
        parent: { anyOf: [{ type: 'null' }, { $ref: '#' }] },
      },
      additionalProperties: false,
    },
    documents: [
      { label: 'a', weight: 0.5, children: [{ label: 'b' }, { label: 'c', children: [] }] },
      { label: 'r', parent: { label: 'p', parent: null } },
    ],
  },
  {
    name: 'filter expression',
    schema: {
      $ref: '#/$defs/expression',
      $defs: {
        expression: { oneOf: [{ $ref: '#/$defs/comparison' }, { $ref: '#/$defs/group' }] },
        comparison: {
          type: 'object',
          required: ['field', 'op', 'value'],
          properties: {
            field: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
            op: { enum: ['eq', 'ne', 'lt', 'gt'] },
            value: { type: ['string', 'number', 'boolean'] },
          },
          additionalProperties: false,
        },
        group: {
          type: 'object',
          required: ['all'],
          properties: { all: { type: 'array', minItems: 1, items: { $ref: '#/$defs/expression' } } },
          additionalProperties: false,
        },
      },
    },
    documents: [
      { field: 'age', op: 'gt', value: 3 },
      { all: [{ field: 'a', op: 'eq', value: 'x' }, { all: [{ field: 'b', op: 'ne', value: false }] }] },
    ],
  },
  {
    name: 'sensor reading',
    schema: {
      type: 'object',
      required: ['sensor', 'at', 'values'],
      properties: {
        sensor: { type: 'string', pattern: '^[0-9a-f]{8}$' },
        at: { type: 'integer', minimum: 0 },
        values: {
          type: 'object',
          minProperties: 1,
          maxProperties: 4,
          additionalProperties: { type: 'number', minimum: -273.15, maximum: 1000 },
        },
        quality: { type: 'integer', enum: [0, 1, 2, 3] },
        battery: { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.05 },
      },
    },
    documents: [
      { sensor: '00ff00ff', at: 1700000000, values: { t: 21.5, h: 40 }, quality: 2, battery: 0.85 },
      { sensor: 'abcdef01', at: 0, values: { t: -20 } },
    ],
  },
  {
    name: 'question form',
    schema: {
      type: 'object',
      required: ['questions'],
      properties: {
        questions: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['id', 'kind'],
            properties: {
              id: { type: 'string', minLength: 1 },
              kind: { enum: ['text', 'number', 'choice'] },
              options: { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string' } },
              min: { type: 'number' },
              max: { type: 'number' },
              showWhen: {
                type: 'object',
                required: ['id', 'is'],
                properties: { id: { type: 'string' }, is: {} },
              },
            },
            dependentRequired: { min: ['max'] },
            if: { required: ['kind'], properties: { kind: { const: 'choice' } } },
            then: { required: ['options'] },
            else: { not: { required: ['options'] } },
          },
        },
      },
    },
    documents: [
      {
        questions: [
          { id: 'q1', kind: 'choice', options: ['a', 'b'] },
          { id: 'q2', kind: 'number', min: 0, max: 5 },
        ],
      },
      { questions: [{ id: 'q', kind: 'text', showWhen: { id: 'p', is: [true] } }], title: 't' },
    ],
  },
]
