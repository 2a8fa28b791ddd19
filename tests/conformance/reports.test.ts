import { expect, test } from 'vitest'
import { readConfig, reportFormats } from '../../packages/conformance/src/index.ts'
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

test('a case that needs what the configuration lacks is skipped and counted', async () => {
  const skipped = await runWith(createParty(contract), {
    only: 'halfjaarrapportage',
    config: { callers: config.callers },
  })
  expect(skipped.counts).toEqual({ passed: 0, failed: 0, skipped: 1 })
})

test('a configuration that is wrong is refused by its places, without its secrets', () => {
  expect(readConfig('callers: { maker: { token: 3 } }')).toEqual({
    ok: false,
    places: ['/callers/maker/token'],
  })
  expect(readConfig('callers: { maker: { token: geheim } }')).toEqual({
    ok: true,
    config: { callers: { maker: { token: 'geheim' } } },
  })
})
