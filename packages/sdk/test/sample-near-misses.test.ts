import { nearMisses, SampleNameUnknownError, sampleTypes } from '@samenspraak/sdk/sample'
import { describe, expect, test } from 'vitest'
import { messageTypeOf } from './sample-message-type.ts'

const names = [...sampleTypes, 'zelfredzaamheidsmatrix/1']

describe.each(names)('a near miss of %s', (name) => {
  test('gives exactly the issue that it was made for', async () => {
    const messageType = await messageTypeOf(name)
    const wrong: unknown[] = []
    for (const { document, issue } of nearMisses(name, { seed: 1 })) {
      const checked = messageType.check(document)
      const found = checked.ok ? [] : checked.issues.map(({ code, at }) => ({ code, at }))
      if (found.length !== 1 || found[0]?.code !== issue.code || found[0].at !== issue.at)
        wrong.push({ issue, found })
    }
    expect(wrong).toEqual([])
  })

  test('exists for a property that is missing, unknown or of the wrong type', () => {
    const codes = new Set([...nearMisses(name, { seed: 2 })].map(({ issue }) => issue.code))
    expect([...codes]).toEqual(expect.arrayContaining(['sdk/required', 'sdk/unknown-property', 'sdk/type']))
  })
})

test('near misses over all types have every code that an issue can have', () => {
  const codes = new Set(
    names.flatMap((name) => [...nearMisses(name, { seed: 1 })].map(({ issue }) => issue.code)),
  )
  expect([...codes].toSorted()).toEqual([
    ...['sdk/const', 'sdk/duplicate-item', 'sdk/enum', 'sdk/format', 'sdk/pattern', 'sdk/required'],
    ...['sdk/too-few-items', 'sdk/too-few-properties', 'sdk/too-large', 'sdk/too-long', 'sdk/too-many-items'],
    ...['sdk/too-short', 'sdk/too-small', 'sdk/type', 'sdk/unknown-property'],
  ])
})

test('a BSN that only fails the eleven test is among the near misses of a resident', () => {
  const found = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => [...nearMisses('inwoner', { seed })])
  const failing = found.filter(
    ({ issue }) => issue.at === '/identificatie/bsn' && issue.code === 'sdk/format',
  )
  expect(JSON.stringify(failing)).toContain('"bsn":"999900007"')
})

test('a condition that is not met is among the near misses of a household', () => {
  const issues = [...nearMisses('huishouden', { seed: 1 })].map(({ issue }) => issue)
  expect(issues).toContainEqual({ code: 'sdk/required', at: '/omschrijving' })
})

test('the same seed gives the same near misses', () => {
  expect([...nearMisses('contract', { seed: 5 })]).toEqual([...nearMisses('contract', { seed: 5 })])
})

test('near misses of a name without a schema are refused at once', () => {
  expect(() => nearMisses('zorgplan', { seed: 1 })).toThrow(SampleNameUnknownError)
})
