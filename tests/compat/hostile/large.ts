import type { Json, JsonObject } from '@samenspraak/compat'
import type { HostileCase } from './hostile-case.ts'

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_none, index) => index)
const costly = ['budget-steps', 'budget-time', 'too-large', 'too-deep'] as const

/** Schemas that are deep, long, wide or made to multiply. */
export const largeCases: readonly HostileCase[] = [
  {
    title: 'properties nested 500 deep are compared',
    input: {
      from: nested(500, 'properties', { type: 'integer' }),
      to: nested(500, 'properties', { type: 'number' }),
    },
    backward: ['compatible', ...costly],
  },
  {
    title: 'a difference 500 deep is found',
    input: { from: nested(500, 'items', { type: 'number' }), to: nested(500, 'items', { type: 'integer' }) },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'allOf nested 500 deep is compared',
    input: { from: nested(500, 'allOf', { type: 'string' }), to: nested(499, 'allOf', { type: 'string' }) },
    backward: ['compatible', ...costly],
  },
  {
    title: 'not nested 500 deep is compared',
    input: { from: nested(500, 'not', { type: 'string' }), to: { type: 'string' } },
    backward: ['compatible', ...costly],
  },
  {
    title: 'anyOf nested 20,000 deep gets an answer',
    input: { from: nested(20_000, 'anyOf', { type: 'string' }), to: true },
    backward: ['compatible', ...costly],
  },
  {
    title: 'a list of 200,000 values is long, not deep',
    input: { from: { enum: numbered(200_000) }, to: { enum: [...numbered(200_000), -1] } },
    backward: ['compatible', 'budget-steps', 'budget-time', 'too-large'],
  },
  {
    title: 'a schema of 256 KB is compared with one that differs in one place',
    input: { from: wide(2_600, 'string'), to: wide(2_600, 'integer') },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'a schema of 256 KB is compatible with itself',
    input: { from: wide(2_600, 'string'), to: wide(2_600, 'string') },
    backward: ['compatible'],
  },
  {
    title: 'oneOf of a thousand tagged branches gets an answer',
    input: { from: tagged(1_000), to: tagged(1_001) },
    backward: ['compatible', ...costly],
  },
  {
    title: 'oneOf of a thousand tagged branches that loses one gets an answer',
    input: { from: tagged(1_000), to: tagged(999) },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'anyOf of a thousand ranges of numbers gets an answer',
    input: { from: ranges(1_000), to: { type: 'number', minimum: 0, maximum: 2_000 } },
    backward: ['compatible', ...costly],
  },
  {
    title: 'an enum of 20,000 members that loses one is narrower',
    input: { from: { enum: numbered(20_000) }, to: { enum: numbered(19_999) } },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'an enum of 20,000 members that gains one is wider',
    input: { from: { enum: numbered(20_000) }, to: { enum: numbered(20_001) } },
    backward: ['compatible', ...costly],
  },
  {
    title: 'twenty choices of two, each to be combined with the others, get an answer',
    input: {
      from: { allOf: numbered(20).map((index) => choice(index)) },
      to: { not: { required: numbered(20).map((index) => `k${2 * index}`) } },
    },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'definitions that refer to each other in pairs, doubling 40 times, get an answer',
    input: { from: doubling(40, 'string'), to: doubling(40, 'number') },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'allOf over pairs of references to each other, doubling 40 times, gets an answer',
    input: { from: { type: 'string' }, to: doublingInPlace(40, { maxLength: 5 }) },
    backward: ['incompatible', ...costly],
  },
  {
    title: 'what allOf leaves unevaluated, doubling 40 times, gets an answer',
    input: {
      from: doublingInPlace(40, { properties: { a: true } }, { unevaluatedProperties: false }),
      to: { maxProperties: 1 },
    },
    backward: ['compatible', ...costly],
  },
  {
    title: 'five loops of 200 definitions that differ in one place get an answer',
    input: { from: loops(5, 200, 0), to: loops(5, 200, 1) },
    backward: ['incompatible', ...costly, 'judge-disagrees'],
  },
  {
    title: 'a schema of 300 conditions gets an answer',
    input: { from: conditions(300), to: conditions(299) },
    backward: ['compatible', ...costly],
  },
]

function nested(
  depth: number,
  keyword: 'properties' | 'items' | 'allOf' | 'anyOf' | 'not',
  inner: Json,
): Json {
  let schema = inner
  for (let layer = 0; layer < depth; layer += 1) {
    if (keyword === 'properties') schema = { properties: { a: schema } }
    else schema = { [keyword]: keyword === 'items' || keyword === 'not' ? schema : [schema] }
  }
  return schema
}

function wide(count: number, last: string): Json {
  const properties = numbered(count).map((index) => [
    `property-with-a-long-name-${index}`,
    {
      type: index === count - 1 ? last : 'string',
      maxLength: 40,
      description: 'some words that say what it is about',
    },
  ])
  return { type: 'object', properties: Object.fromEntries(properties) }
}

function tagged(count: number): Json {
  return {
    oneOf: numbered(count).map((index) => ({
      type: 'object',
      required: ['tag'],
      properties: { tag: { const: `t${index}` }, value: { type: index % 2 === 0 ? 'string' : 'number' } },
    })),
  }
}

function ranges(count: number): Json {
  return { anyOf: numbered(count).map((index) => ({ type: 'number', minimum: index, maximum: index + 0.5 })) }
}

function choice(index: number): Json {
  return { oneOf: [{ required: [`k${2 * index}`] }, { required: [`k${2 * index + 1}`] }] }
}

function doubling(count: number, last: string): Json {
  const definitions = numbered(count).map((index) => {
    const $ref = `#/$defs/d${index + 1}`
    return [`d${index}`, index === count - 1 ? { type: last } : { properties: { a: { $ref }, b: { $ref } } }]
  })
  return { $ref: '#/$defs/d0', $defs: Object.fromEntries(definitions) }
}

function conditions(count: number): Json {
  return {
    allOf: numbered(count).map((index) => ({
      if: { properties: { kind: { const: index } }, required: ['kind'] },
      then: { required: [`k${index}`] },
    })),
  }
}

function doublingInPlace(count: number, last: JsonObject, beside: JsonObject = {}): Json {
  const definitions = numbered(count).map((index) => {
    const next = { $ref: `#/$defs/d${index + 1}` }
    return [`d${index}`, index === count - 1 ? last : { allOf: [next, next] }]
  })
  return { $ref: '#/$defs/d0', ...beside, $defs: Object.fromEntries(definitions) }
}

function loops(count: number, length: number, mark: number): Json {
  const definitions = numbered(count * length).map((index) => {
    const [loop, step] = [Math.floor(index / length), index % length]
    const a = { $ref: `#/$defs/d${loop * length + ((step + 1) % length)}` }
    return [`d${index}`, { properties: step === 0 ? { a, b: { const: loop + mark } } : { a } }]
  })
  const starts = numbered(count).map((loop) => [`c${loop}`, { $ref: `#/$defs/d${loop * length}` }])
  return { properties: Object.fromEntries(starts), $defs: Object.fromEntries(definitions) }
}
