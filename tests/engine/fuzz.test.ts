import { expect, test } from 'vitest'
import { compareTiers } from './compare-tiers.ts'
import { tiers } from './tiers.ts'

test('the validators give the same verdicts on random documents of random schemas', async () => {
  const { documents, valid, differences } = await compareTiers(tiers, {
    schemas: 60,
    each: 50,
    seed: 20261122,
  })
  expect(differences).toEqual([])
  // Without both kinds of verdict the agreement would say nothing.
  expect(valid).toBeGreaterThan(documents / 10)
  expect(documents - valid).toBeGreaterThan(documents / 4)
})
