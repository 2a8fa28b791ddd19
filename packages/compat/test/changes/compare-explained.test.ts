import { expect, test } from 'vitest'
import { compare } from '../../src/index.ts'
import type { Json } from '../../src/index.ts'

const from = { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false } as const
const to = {
  type: 'object',
  properties: { a: { type: 'string' }, b: { type: 'null' } },
  additionalProperties: false,
} as const

test('a comparison names its changes, adds up what they ask, and can be written as JSON', () => {
  const { changes, bump, bumps, profiled } = JSON.parse(JSON.stringify(compare({ from, to })))
  expect({ changes, bump, bumps, profiled }).toEqual({
    changes: [
      {
        notion: 'document',
        code: 'document/property-added',
        at: { from: '', to: '/properties/b' },
        nl: 'De eigenschap b is toegevoegd.',
        en: 'The property b was added.',
        bump: 'minor',
        direction: 'wider',
      },
      {
        notion: 'sdk',
        code: 'sdk/property-added',
        at: { from: '', to: '/properties/b' },
        nl: 'Het type heeft er de eigenschap b bij, die weg mag blijven.',
        en: 'The type has the property b more, which may be left out.',
        bump: 'minor',
      },
    ],
    bump: 'minor',
    bumps: { document: 'minor', sdk: 'minor', term: 'none', rights: 'none' },
    profiled: undefined,
  })
})

test('schemas that cannot be read have verdicts of unknown, no list, and ask for the worst', () => {
  const { backward, changes, bump } = compare({ from: { $schema: 'urn:unknown' }, to: {} })
  expect({ verdict: backward.verdict, changes, bump }).toEqual({
    verdict: 'unknown',
    changes: [],
    bump: 'major',
  })
})

test('a profile answers beside the proof and does not change it', () => {
  const { backward, profiled } = compare({
    from: { type: 'object', required: ['a'] },
    to: { type: 'object', required: ['b'] },
    options: { profile: 'CONFLUENT' },
  })
  expect({
    verdict: backward.verdict,
    accepts: profiled?.backward.accepts,
    deviation: profiled?.backward.deviation,
  }).toEqual({
    verdict: 'incompatible',
    accepts: true,
    deviation: 'accepts-breaking',
  })
})

test('a list and a profile read schemas without $schema in the dialect that the verdicts read them in', () => {
  // A list under items is that of draft-07 and before, where nothing counts beside a reference.
  const pair = (minLength: number): Json => ({
    items: [{ $ref: '#/definitions/naam', minLength }],
    definitions: { naam: { type: 'string' } },
  })
  const { full, changes, bump, profiled } = compare({
    from: pair(1),
    to: pair(2),
    options: { profile: 'CONFLUENT' },
  })
  expect({ verdict: full.verdict, changes, bump, accepts: profiled?.full.accepts }).toEqual({
    verdict: 'compatible',
    changes: [],
    bump: 'none',
    accepts: true,
  })
})

test('a list of more values than a stack holds has a profile too', () => {
  const from = { enum: Array.from({ length: 200_000 }, (_, index) => index) }
  const { profiled } = compare({ from, to: { ...from, title: 'Meer' }, options: { profile: 'CONFLUENT' } })
  expect(profiled?.full.accepts).toBe(true)
})
