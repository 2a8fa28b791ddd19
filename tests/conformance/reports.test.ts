import { expect, test } from 'vitest'
import { reportFormats } from '../../packages/conformance/src/index.ts'
import { createParty } from './party.ts'
import { config, contract, runWith } from './rig.ts'

const run = await runWith(
  async (request) => {
    const answer = await createParty(contract)(request)
    return answer === undefined
      ? undefined
      : { ...answer, headers: { ...answer.headers, 'api-version': '999912345' } }
  },
  { only: 'mogelijkheden', config: { callers: config.callers } },
)

test('JUnit says which case failed, by which rule and where the contract says it', () => {
  expect(reportFormats.junit(run, 'en')).toContain(
    '<testcase classname="positive" name="mogelijkheden: Says without a token what is spoken" time="0">' +
      '<failure type="conformance/header" message="A header is missing or not as expected: API-Version.">' +
      '1: A header is missing or not as expected: API-Version. [conformance/header]\nopenapi.json#/paths/~1mogelijkheden/get</failure></testcase>',
  )
})

test('no report repeats a value of an answer', () => {
  const texts = Object.values(reportFormats).map((write) => write(run, 'nl'))
  expect(texts.filter((text) => text.includes('999912345'))).toEqual([])
})

test('a badge says the percentage of what was asked', () => {
  expect(JSON.parse(reportFormats['badge-json'](run, 'nl'))).toEqual({
    schemaVersion: 1,
    label: 'samenspraak',
    message: '1.0.0 0 %',
    color: 'red',
  })
})

test('what the configuration lacks is skipped, and every report says so', async () => {
  const party = createParty(contract)
  const lacking = { callers: { maker: { token: 'maker' } } }
  const partly = await runWith(party, { group: 'positive', collections: ['inwoners'], config: lacking })
  const told = (['human', 'html', 'junit', 'badge-json', 'badge-svg'] as const).map((name) =>
    reportFormats[name](partly, 'en'),
  )
  expect(partly.counts).toMatchObject({ failed: 0, skipped: 1 })
  expect(
    told.map((text) => /skipped="1"|1 skipped|Skipped, because.*known\.halfjaar \(1\)/u.test(text)),
  ).toEqual(told.map(() => true))
  expect(told[0]).toBe(
    `Skipped, because the configuration lacks: known.halfjaar (1)\n${partly.counts.passed} passed, 0 failed, 1 skipped (100 % of what was asked)\n`,
  )
  expect(JSON.parse(told[3] ?? '')).toMatchObject({ message: '1.0.0 100 %, 1 skipped', color: 'yellow' })
})

test('a badge is green and says no more than the percentage when everything was asked and went well', async () => {
  const whole = await runWith(createParty(contract), { only: 'mogelijkheden' })
  expect(JSON.parse(reportFormats['badge-json'](whole, 'nl'))).toMatchObject({
    message: '1.0.0 100 %',
    color: 'brightgreen',
  })
})
