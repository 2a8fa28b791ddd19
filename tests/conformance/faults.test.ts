import { expect, test } from 'vitest'
import { consented, createParty, hidden } from './party.ts'
import { faults } from './planted-faults.ts'
import { contract, runWith } from './rig.ts'
import { Scene } from './scene.ts'

const collections = ['ondersteuningsplannen', 'signalen']
const places = { hidden, consented }

test('every planted fault is found, by the case that is about it', async () => {
  const missed: string[] = []
  for (const [name, [fault, found]] of Object.entries(faults)) {
    const scene = new Scene(createParty(contract), places)
    const { counts } = await runWith(fault(scene), { collections, only: found })
    if (counts.failed !== 1) missed.push(name)
  }
  expect(missed).toEqual([])
})

test('without a fault the same proxy changes nothing', async () => {
  const scene = new Scene(createParty(contract), places)
  const { counts } = await runWith(scene.ask, { collections })
  expect(counts).toMatchObject({ failed: 0, skipped: 0 })
})
