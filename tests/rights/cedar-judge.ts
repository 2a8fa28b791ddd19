import { agreementOf } from './cedar-agreement.ts'
import { cellsFor } from './cedar-cells.ts'
import { findFault } from './cedar-faults.ts'
import { everyConditionRows, policyOf, realRows } from './cedar-policies.ts'

// Holds our own engine beside Cedar: `node tests/rights/cedar-judge.ts 100000 [faults] [seed]`. The tests do the same
// with fewer cells.
const wanted = Number(process.argv[2] ?? 100_000)
const faults = Number(process.argv[3] ?? 100)
const seed = process.argv[4] ?? '1'
for (const [name, rows] of [
  ['every condition', everyConditionRows],
  ['first policy', realRows],
] as const) {
  const policy = policyOf(rows)
  const start = performance.now()
  const found = agreementOf(cellsFor(policy, wanted, seed), { own: policy, cedar: policy })
  const perSecond = Math.round(found.cells / ((performance.now() - start) / 1000))
  console.log(
    `${name}: ${found.cells} cells, ${found.permitted} permitted, ${found.differences} differences, ${perSecond} cells/s`,
  )
  for (const example of found.examples) console.log(example)
  if (found.differences > 0) process.exitCode = 1
}

const planted = Array.from({ length: faults }, (_, number) => findFault(number, seed))
const missed = planted.filter(({ isFound }) => !isFound)
for (const { what } of missed) console.log(`not found: ${what}`)
console.log(`${faults - missed.length} of ${faults} planted faults found`)
if (missed.length > 0) process.exitCode = 1
