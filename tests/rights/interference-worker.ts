import { parentPort } from 'node:worker_threads'
import { createRandom } from '../../packages/sdk/src/sample/random.ts'
import { Coverage } from '../../packages/sdk/test/rights-coverage.ts'
import { holdPairs } from '../../packages/sdk/test/rights-interference.ts'
import { policies, policyOf } from '../../packages/sdk/test/rights-random.ts'
import { everyConditionRows } from './cedar-policies.ts'
import { weighedCases } from './every-case.ts'

// Holds a share of the pairs: `interference-worker.ts <pairs> <seed> [message]`.
const [pairs = '1000', seed = '1', message] = process.argv.slice(2)
const cases = (await weighedCases()).filter(({ name }) => message === undefined || name === message)
const random = createRandom(`non-interference/${seed}`)
const coverage = new Coverage()
let found: string | undefined
while (coverage.seen < Number(pairs) && found === undefined) {
  const pool = [...policies(random, 8), policyOf(everyConditionRows)]
  const share = Math.min(10_000, Number(pairs) - coverage.seen)
  const outcome = holdPairs(random, cases, pool, share)
  coverage.add(outcome.coverage.counts)
  found = outcome.fault
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
parentPort?.postMessage(JSON.stringify({ counts: coverage.counts, fault: found }))
