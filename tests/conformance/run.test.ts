import { expect, test } from 'vitest'
import { createParty } from './party.ts'
import { contract, runWith } from './rig.ts'

test('a party that keeps the contract passes every case, in every collection', async () => {
  const run = await runWith(createParty(contract))
  expect(
    run.results.filter(({ outcome }) => outcome !== 'passed').map((one) => [one.case.id, one.findings]),
  ).toEqual([])
  expect(run.counts).toEqual({ passed: run.results.length, failed: 0, skipped: 0 })
})
