import { parseArgs } from 'node:util'
import { percentile } from './percentile.ts'
import { tallyKnown } from './known-tally.ts'
import { ownStarts } from './own-starts.ts'

// Compares many pairs whose verdicts are known by construction: `node tests/compat/known.ts 20000 [seed] [own]`, the
// last for our own schemas. The tests compare fewer.
const { positionals } = parseArgs({ allowPositionals: true })
const [count = '20000', seed = '1', which] = positionals
const tally = await tallyKnown(Number(count), Number(seed), which === 'own' ? ownStarts() : [])
const { answers, falseCompatible, falseIncompatible, unknown, badWitness, crashes, milliseconds } = tally
console.log(
  `${answers} answers: ${falseCompatible.length} false compatible, ${falseIncompatible.length} false incompatible, ${badWitness.length} with a witness that shows nothing, ${unknown.length} unknown, ${crashes.length} crashes`,
)
console.log(
  `ms a pair: p50 ${percentile(milliseconds, 0.5)}, p95 ${percentile(milliseconds, 0.95)}, max ${percentile(milliseconds, 1)}`,
)
const wrong = [...falseCompatible, ...falseIncompatible, ...badWitness]
for (const miss of [...wrong, ...unknown].slice(0, 20)) console.error(JSON.stringify(miss))
for (const crash of crashes.slice(0, 20)) console.error(crash)
if (wrong.length + crashes.length > 0 || unknown.length > answers / 100) process.exitCode = 1
