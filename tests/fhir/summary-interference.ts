import { holdSummaries } from './summary-pairs.ts'

// The same as the test, held far more often: node --conditions=@samenspraak/source tests/fhir/summary-interference.ts 10000 [seed]
const [count = '10000', seed = '1'] = process.argv.slice(2)
const { leaks, ...counts } = holdSummaries(Number(count), Number(seed))
console.log(`${count} plans: ${JSON.stringify(counts)}, ${leaks.length} leaks`)
for (const leak of leaks.slice(0, 5)) console.error(leak)
if (leaks.length > 0 || counts.seen < Number(count) / 2) process.exitCode = 1
