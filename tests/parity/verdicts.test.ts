import { expect, test } from 'vitest'
import { compareVerdicts } from './compare-verdicts.ts'

test('our validators and an independent one give the same verdict on mutated examples of every schema', async () => {
  const { documents, valid, disagreements } = await compareVerdicts(300, 20261122)
  expect(disagreements).toEqual([])
  // Without both kinds of verdict the agreement would say nothing.
  expect(valid).toBeGreaterThan(documents / 100)
  expect(documents - valid).toBeGreaterThan(documents / 2)
})
