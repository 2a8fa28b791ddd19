import { expect, test } from 'vitest'
import { nearTarget } from './fuzz-targets.ts'
import { fuzz } from './fuzz.ts'

test('of 2,000 requests that may be anything, none gets an answer that nobody should get, or none at all', async () => {
  const target = await nearTarget()
  const { requests, offences } = await fuzz({ requests: 2_000, seed: 20_260_102, target })
  await target.close()
  expect({ requests, offences }).toEqual({ requests: 2_000, offences: [] })
}, 120_000)
