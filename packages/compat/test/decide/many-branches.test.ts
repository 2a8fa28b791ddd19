import { expect, test } from 'vitest'
import { compare } from '../../src/index.ts'
import type { Json, JsonObject } from '../../src/index.ts'

function branches(count: number, longest: (index: number) => number): Json {
  return {
    oneOf: Array.from({ length: count }, (_, index) => ({
      type: 'object',
      required: ['kind'],
      properties: {
        kind: { const: `kind ${index}` },
        [`text${index}`]: { type: 'string', maxLength: longest(index) },
      },
      additionalProperties: false,
    })),
  }
}

function ranges(count: number, step: number, size: number): JsonObject {
  return {
    anyOf: Array.from({ length: count }, (_, index) => ({
      type: 'integer',
      minimum: index * step,
      maximum: index * step + size,
    })),
  }
}

const rows: readonly (readonly [title: string, from: Json, to: Json, backward: string, forward: string])[] = [
  [
    'each of 300 branches that a property tells apart is wider',
    branches(300, () => 5),
    branches(300, () => 6),
    'compatible',
    'incompatible',
  ],
  [
    'one of 300 branches that a property tells apart is wider',
    branches(300, () => 5),
    branches(300, (index) => (index === 150 ? 6 : 5)),
    'compatible',
    'incompatible',
  ],
  [
    'a branch more that a property tells apart',
    branches(300, () => 5),
    branches(301, () => 5),
    'compatible',
    'incompatible',
  ],
  ['1,000 ranges joined two by two', ranges(1_000, 10, 5), ranges(500, 20, 15), 'compatible', 'incompatible'],
  [
    '1,000 ranges that meet are one',
    ranges(1_000, 10, 9),
    { type: 'integer', minimum: 0, maximum: 9_999 },
    'compatible',
    'compatible',
  ],
  [
    '1,000 ranges with one gap',
    { type: 'integer', minimum: 0, maximum: 9_999 },
    { ...ranges(1_000, 10, 9), not: { const: 5_000 } },
    'incompatible',
    'compatible',
  ],
  [
    'numbers between ranges of integers',
    { type: 'number', minimum: 0, maximum: 1 },
    {
      anyOf: [
        { type: 'number', minimum: 0, exclusiveMaximum: 0.5 },
        { type: 'number', exclusiveMinimum: 0.5, maximum: 1 },
      ],
    },
    'incompatible',
    'compatible',
  ],
  [
    'ranges that touch leave nothing between them',
    { type: 'number', minimum: 0, maximum: 1 },
    {
      anyOf: [
        { type: 'number', minimum: 0, exclusiveMaximum: 0.5 },
        { type: 'number', minimum: 0.5, maximum: 1 },
      ],
    },
    'compatible',
    'compatible',
  ],
  [
    'a property that is not required does not tell branches apart',
    { oneOf: [{ properties: { kind: { const: 'a' } } }, { properties: { kind: { const: 'b' } } }] },
    { anyOf: [{ properties: { kind: { const: 'a' } } }, { properties: { kind: { const: 'b' } } }] },
    'compatible',
    'incompatible',
  ],
  [
    'listed values that overlap do not tell branches apart',
    {
      required: ['kind'],
      oneOf: [{ properties: { kind: { enum: ['a', 'b'] } } }, { properties: { kind: { enum: ['b', 'c'] } } }],
    },
    {
      required: ['kind'],
      anyOf: [{ properties: { kind: { enum: ['a', 'b'] } } }, { properties: { kind: { enum: ['b', 'c'] } } }],
    },
    'compatible',
    'incompatible',
  ],
  [
    'a listed value can be excluded by more than the list',
    { type: 'object', required: ['kind'], properties: { kind: { const: 'abc' } } },
    { type: 'object', properties: { kind: { enum: ['abc', 'd'], maxLength: 2 } } },
    'incompatible',
    'incompatible',
  ],
]

test.each(rows)('%s', (_title, from, to, backward, forward) => {
  const verdicts = compare({ from, to, options: { budget: { milliseconds: 60_000 } } })
  expect([verdicts.backward.verdict, verdicts.forward.verdict]).toEqual([backward, forward])
})
