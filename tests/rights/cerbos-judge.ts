import type { Policy } from '@samenspraak/sdk/rights'
import { cellsAroundRows, cellsFor } from './cedar-cells.ts'
import { everyConditionRows, policyOf, realRows } from './cedar-policies.ts'
import { agreementWithCerbos } from './cerbos-agreement.ts'
import { cerbosFaults } from './cerbos-faults.ts'
import { cerbosPolicies } from './cerbos-policies.ts'
import { cerbosProgram, installCerbos, startCerbos } from './cerbos-server.ts'

// Holds our own engine beside Cerbos, so many cells of each of two policies:
// `node --conditions=@samenspraak/source tests/rights/cerbos-judge.ts 60000 [faults] [seed]`.
// Exit code 1: they differ, or a planted fault was not found. Exit code 3: Cerbos is not installed, so nothing was judged.
const wanted = Number(process.argv[2] ?? 60_000)
const faultsInRows = Number(process.argv[3] ?? 60)
const seed = process.argv[4] ?? '1'
const program = cerbosProgram()
if (program === undefined) {
  console.error(
    `NOTHING JUDGED: Cerbos is not installed. There is a program for linux-x64 only, and this is ${process.platform}-${process.arch}. There: ${installCerbos}`,
  )
  process.exit(3)
}

const judged = [
  { name: 'every condition', version: 'every_condition', rows: everyConditionRows },
  { name: 'first policy', version: 'first_policy', rows: realRows },
]
const faults = cerbosFaults(faultsInRows, seed)
const started = performance.now()
const server = await startCerbos(program, [
  ...judged.flatMap(({ rows, version }) => cerbosPolicies(rows, version)),
  ...faults.flatMap(({ policies }) => policies),
])
console.log(`Cerbos read its policies in ${seconds((performance.now() - started) / 1000)}`)
try {
  for (const { name, version, rows } of judged) {
    const policy = policyOf(rows)
    const found = await agreementWithCerbos([...cellsFor(policy, wanted, seed)], policy, server, version)
    console.log(
      `${name}: ${found.cells} cells, ${found.permitted} permitted, ${found.differences.length} differences; own ${seconds(found.ownSeconds)}, Cerbos ${seconds(found.cerbosSeconds)}`,
    )
    for (const example of found.differences.slice(0, 5)) console.log(example)
    // Agreement on nothing, or on nothing but no, says nothing.
    const isMuchAsked = found.cells >= wanted && found.permitted > wanted / 20
    if (!isMuchAsked) console.log('too little was asked')
    if (!isMuchAsked || found.differences.length > 0) process.exitCode = 1
  }

  let missed = 0
  const policies = new Map<unknown, Policy>()
  for (const { what, own, near, version } of faults) {
    const policy = policies.get(own) ?? policyOf(own)
    policies.set(own, policy)
    const found = await agreementWithCerbos([...cellsAroundRows(near)], policy, server, version)
    if (found.differences.length > 0) continue
    missed += 1
    console.log(`not found: ${what}`)
  }
  console.log(`${faults.length - missed} of ${faults.length} planted faults found`)
  if (missed > 0) process.exitCode = 1
} finally {
  const { failedConditions } = await server.stop()
  if (failedConditions > 0) {
    console.log(`${failedConditions} conditions failed in Cerbos, so it took them for not so`)
    process.exitCode = 1
  }
}

function seconds(count: number): string {
  return `${count.toFixed(2)} s`
}
