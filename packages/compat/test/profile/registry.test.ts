import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/comparison.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { applyProfile } from '../../src/profile/profile.ts'

const breaks: Verdict = { verdict: 'incompatible', witness: {}, at: { to: '' }, trace: [] }
const holds: Verdict = { verdict: 'compatible', trace: [] }

type Row = readonly [
  title: string,
  from: Json,
  to: Json,
  strict: Verdict,
  confluent: boolean,
  lenient: boolean,
]

const open = (properties: Json, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
})
const closed = (properties: Json, more: JsonObject = {}): JsonObject =>
  open(properties, { ...more, additionalProperties: false })
const text = { type: 'string' } as const

/** Where the registry and the proof agree. */
const agreeing: readonly Row[] = [
  ['an equal schema', text, text, holds, true, true],
  ['a lower maximum', { type: 'number', maximum: 5 }, { type: 'number', maximum: 4 }, breaks, false, false],
  [
    'a multiple of a multiple',
    { type: 'number', multipleOf: 4 },
    { type: 'number', multipleOf: 2 },
    holds,
    true,
    true,
  ],
  ['a value more', { enum: ['a'] }, { enum: ['a', 'b'] }, holds, true, true],
  ['a value less', { enum: ['a', 'b'] }, { enum: ['a'] }, breaks, false, false],
  ['an optional property more in a closed object', closed({}), closed({ a: text }), holds, true, true],
  [
    'a required property more in a closed object',
    closed({}),
    closed({ a: text }, { required: ['a'] }),
    breaks,
    false,
    false,
  ],
  ['a property less in an open object', open({ a: text }), open({}), holds, true, true],
  ['a property that anything may be, in an open object', open({}), open({ a: {} }), holds, true, true],
  [
    'a property that falls under the rest',
    open({}, { additionalProperties: text }),
    open({ a: { type: ['string', 'null'] } }, { additionalProperties: text }),
    holds,
    true,
    true,
  ],
  ['a type that becomes one of two', text, { anyOf: [{ type: 'null' }, text] }, holds, true, true],
  ['a branch less', { anyOf: [text, { type: 'null' }] }, { anyOf: [text] }, breaks, false, false],
  [
    'less is denied',
    { not: { type: 'string' } },
    { not: { type: 'string', minLength: 1 } },
    holds,
    true,
    true,
  ],
  [
    'a recursive schema',
    { properties: { a: { $ref: '#' } } },
    { properties: { a: { $ref: '#' } } },
    holds,
    true,
    true,
  ],
]

/** Where it says yes to what breaks. */
const tooLoose: readonly Row[] = [
  [
    'a required name that neither version describes',
    { type: 'object', required: ['foo'] },
    { type: 'object', required: ['bar'] },
    breaks,
    true,
    true,
  ],
  [
    'a required property with a default, which no validator fills in',
    open({ a: text }),
    open({ a: { ...text, default: '' } }, { required: ['a'] }),
    breaks,
    true,
    true,
  ],
  [
    'another pattern of names',
    { type: 'object', patternProperties: { '^a': text } },
    { type: 'object', patternProperties: { '^a': { type: 'null' } } },
    breaks,
    true,
    true,
  ],
  [
    'names that must look otherwise',
    { type: 'object', propertyNames: { maxLength: 9 } },
    { type: 'object', propertyNames: { maxLength: 1 } },
    breaks,
    true,
    true,
  ],
  [
    'another thing to contain',
    { type: 'array', contains: text },
    { type: 'array', contains: { type: 'null' } },
    breaks,
    true,
    true,
  ],
  [
    'what stands in a condition',
    { if: text, else: { minimum: 1 } },
    { if: text, else: { minimum: 9 } },
    breaks,
    true,
    true,
  ],
  [
    'a branch of oneOf that overlaps another',
    { oneOf: [text], title: 'a' },
    { oneOf: [text, { minLength: 3 }], title: 'a' },
    breaks,
    true,
    true,
  ],
  [
    'another format, when format is a demand',
    { ...text, format: 'date' },
    { ...text, format: 'time' },
    breaks,
    true,
    true,
  ],
]

/** Where it says no to what breaks nothing. */
const tooStrict: readonly Row[] = [
  ['a constant and a list of one', { const: 1 }, { enum: [1] }, holds, false, false],
  ['a length of zero', text, { ...text, minLength: 0 }, holds, false, false],
  [
    'a pattern that says the same',
    { ...text, pattern: '^a+$' },
    { ...text, pattern: '^aa*$' },
    holds,
    false,
    false,
  ],
  [
    'two types that are one',
    { anyOf: [{ type: 'integer' }, { type: 'number' }] },
    { type: 'number' },
    holds,
    false,
    false,
  ],
  [
    'a bound that it fails on',
    { type: 'integer', exclusiveMaximum: 5 },
    { type: 'integer', exclusiveMaximum: 4.5 },
    holds,
    false,
    false,
  ],
]

/** The lenient policy takes readers that ignore what they do not know. */
const lenient: readonly Row[] = [
  ['an optional property more in an open object', open({}), open({ a: text }), breaks, false, true],
  [
    'a required property more in an open object',
    open({}),
    open({ a: text }, { required: ['a'] }),
    breaks,
    false,
    false,
  ],
  [
    'a required property with a default more in an open object',
    open({}),
    open({ a: { ...text, default: 'a' } }, { required: ['a'] }),
    breaks,
    false,
    true,
  ],
  ['an optional property less in a closed object', closed({ a: text }), closed({}), breaks, false, true],
  [
    'a required property less in a closed object',
    closed({ a: text }, { required: ['a'] }),
    closed({}),
    breaks,
    false,
    false,
  ],
  ['an object that closes', open({ a: text }), closed({ a: text }), breaks, false, true],
]

describe.each([
  ['agrees with the proof', agreeing],
  ['accepts what breaks', tooLoose],
  ['refuses what is harmless', tooStrict],
  ['depends on its policy', lenient],
])('the registry %s', (_, rows) => {
  test.each(rows)('%s', (_title, from, to, strict, confluent, leniently) => {
    const verdicts = { backward: strict, forward: strict, full: strict }
    const answers = (['CONFLUENT', 'LENIENT'] as const).map((profile) => {
      const { accepts, deviation } = applyProfile({ from, to }, verdicts, profile).backward
      return { accepts, deviation }
    })
    const deviation = (accepts: boolean) =>
      accepts === (strict === holds) ? 'none' : accepts ? 'accepts-breaking' : 'refuses-harmless'
    expect(answers).toEqual(
      [confluent, leniently].map((accepts) => ({ accepts, deviation: deviation(accepts) })),
    )
  })
})

test('forward is the question turned round, with the places of each version on their own side', () => {
  const from = closed({ a: text })
  const to = closed({ a: text, b: text })
  const verdicts = { backward: holds, forward: breaks, full: breaks }
  expect(applyProfile({ from, to }, verdicts, 'CONFLUENT').forward).toEqual({
    accepts: false,
    differences: [
      { code: 'removed-optional-from-closed', at: { from: '', to: '/properties/b' }, isAccepted: false },
    ],
    deviation: 'none',
    nl: 'Het profiel CONFLUENT zegt hetzelfde als het bewijs.',
    en: 'The profile CONFLUENT says the same as the proof.',
  })
})

test('branches that could be matched in a million ways end with a reason', () => {
  const nested = (depth: number, leaf: string): Json =>
    depth === 0
      ? { type: leaf }
      : {
          anyOf: Array.from({ length: 6 }, (_, index) => ({
            title: `${index}`,
            items: nested(depth - 1, leaf),
          })),
        }
  const verdicts = { backward: holds, forward: holds, full: holds }
  const input = { from: nested(5, 'string'), to: nested(5, 'number') }
  const { accepts, differences } = applyProfile(input, verdicts, 'CONFLUENT').backward
  expect({ accepts, codes: [...new Set(differences.map(({ code }) => code))] }).toEqual({
    accepts: false,
    codes: ['branches-differ'],
  })
})

test('a thousand branches against a thousand others are too much work, and said to be', () => {
  const union = (type: string): Json => ({
    oneOf: Array.from({ length: 1_000 }, (_, minLength) => ({ type, minLength })),
  })
  const verdicts = { backward: holds, forward: holds, full: holds }
  const { accepts, differences } = applyProfile(
    { from: union('string'), to: union('array') },
    verdicts,
    'LENIENT',
  ).backward
  expect({ accepts, codes: differences.map(({ code }) => code) }).toEqual({
    accepts: false,
    codes: ['too-much-work'],
  })
})
