import { createRandom } from '../../packages/sdk/src/sample/random.ts'
import { casesWithPersons } from '../../packages/sdk/test/rights-cases.ts'
import { holdPairs } from '../../packages/sdk/test/rights-interference.ts'
import { policies } from '../../packages/sdk/test/rights-random.ts'

// Holds many pairs of documents beside each other: `node tests/rights/non-interference.ts 100000 [seed]`. The tests do
// the same with fewer pairs.
const wanted = Number(process.argv[2] ?? 100_000)
const seed = process.argv[3] ?? '1'
const cases = await casesWithPersons()
const random = createRandom(`non-interference/${seed}`)
const start = performance.now()
let left = wanted
let compared = 0
let seen = 0
let fault: string | undefined
while (left > 0 && fault === undefined) {
  const outcome = holdPairs(random, cases, policies(random, 6), Math.min(left, 10_000))
  left -= outcome.pairs
  compared += outcome.compared
  seen += outcome.seen
  fault = outcome.fault
}
const seconds = (performance.now() - start) / 1000
const pairs = wanted - Math.max(0, left)
console.log(
  `${pairs.toLocaleString('en')} pairs (${seen.toLocaleString('en')} with something in sight), ${compared.toLocaleString('en')} views held against the second opinion, ${Math.round(pairs / seconds)} pairs/s`,
)
if (fault !== undefined) {
  console.error(fault)
  process.exitCode = 1
}
