import { sample, sampleTypes } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { canonical } from '../../../tests/fhir/canonical.ts'
import { examplesOf } from '../../../tests/fhir/examples.ts'
import { bundleOf, roundTrip } from '../../../tests/fhir/round-trip-of.ts'
import { messageTypes } from '../src/documents.ts'
import { documentsToBundle } from '../src/index.ts'

const types = Object.values(messageTypes)
const nothingLeft = { issues: [], foreign: { parts: [], entries: [], renamed: {}, named: {} } }

test.each(types)('$name comes back equal from a Bundle, with nothing left over', ({ name }) => {
  const count = name === 'ondersteuningsplan' ? 250 : 60
  for (let index = 0; index < count; index++) {
    const document = sample(name, { seed: 2026, index })
    const { back, left } = roundTrip(name, document)
    expect(canonical(back)).toBe(canonical([document]))
    expect(left).toEqual(nothingLeft)
  }
})

test.each(types)('every published example of $name comes back equal', ({ name }) => {
  for (const { document } of examplesOf(name)) {
    const { back, left } = roundTrip(name, document)
    expect(canonical(back)).toBe(canonical([document]))
    expect(left).toEqual(nothingLeft)
  }
})

test('documents of every kind come back together', () => {
  const documents = Object.fromEntries(
    Object.entries(messageTypes).map(([key, { name }]) => [key, [sample(name, { seed: 5 })]]),
  )
  const { bundle } = documentsToBundle(documents)
  for (const [key, { name }] of Object.entries(messageTypes)) {
    const { back } = roundTrip(name, sample(name, { seed: 5 }), bundle)
    expect(canonical(back)).toBe(canonical(documents[key]))
  }
})

test('every mapped message is one that samples can be made of', () => {
  expect(types.map(({ name }) => name).filter((name) => !sampleTypes.includes(name))).toEqual([])
})

test('nothing empty is written, because FHIR has no empty lists, objects or texts', () => {
  const empty = /\[\]|\{\}|""|null/
  for (const { name } of types) {
    for (let index = 0; index < 20; index++) {
      expect(JSON.stringify(bundleOf(name, sample(name, { seed: 77, index })))).not.toMatch(empty)
    }
  }
})
