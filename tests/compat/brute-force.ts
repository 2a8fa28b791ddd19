import { parseArgs } from 'node:util'
import { tallyBrute } from './fuzz/brute-tally.ts'
import { smallestOf } from './fuzz/smallest-fault.ts'
import { percentile } from './percentile.ts'

// Holds the verdicts on many small random pairs against a search for a witness with two independent validators:
// `node tests/compat/brute-force.ts 100000 [seed]`. The tests hold fewer.
const { positionals } = parseArgs({ allowPositionals: true })
const [count = '100000', seed = '1'] = positionals
const start = performance.now()
const { pairs, verdicts, faults, reasons, undecided, judgesDiffer, milliseconds } = await tallyBrute(
  Number(count),
  Number(seed),
)
const seconds = (performance.now() - start) / 1000
console.log(`${pairs} pairs in ${Math.round(seconds)} s: ${faults.length} faults`)
console.log(
  Object.entries(verdicts)
    .map(([verdict, times]) => `${verdict} ${times}`)
    .join(', '),
)
for (const [reason, { times, seed: example }] of reasons)
  console.log(`unknown, ${reason}: ${times} (seed ${example})`)
console.log(`the judges differ on ${judgesDiffer.length} (seeds ${judgesDiffer.slice(0, 12).join(' ')})`)
console.log(
  `ms a pair: p50 ${percentile(milliseconds, 0.5)}, p95 ${percentile(milliseconds, 0.95)}, max ${percentile(milliseconds, 1)}`,
)
for (const fault of faults.slice(0, 10)) {
  const { from, to } = await smallestOf(fault)
  console.error(JSON.stringify({ ...fault, from, to }))
}
if (faults.length > 0 || undecided > pairs / 100) process.exitCode = 1
