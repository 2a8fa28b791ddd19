import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { fromRoot } from './sources/files.ts'

// `npm run proof`, the last gate of `npm run check` too: what shows that the rights let nobody see too much, held far more
// often than the tests do. With `-- --nightly` ten times as often again, and with every mutant instead of one in four. All
// of it runs, also when an earlier part fails.
const { values } = parseArgs({ options: { nightly: { type: 'boolean', default: false } } })
const [pairs, cells, mutantsOneIn, byteViews, summaries] = values.nightly
  ? [1_000_000, 1_000_000, 1, 500_000, 10_000]
  : [100_000, 60_000, 4, 10_000, 500]
const parts: readonly (readonly [what: string, script: string, ...parameters: string[]])[] = [
  ['non-interference', 'tests/rights/non-interference.ts', String(pairs)],
  ['mutation', 'tests/rights/mutation.ts', '--share', String(mutantsOneIn)],
  // So many cells for each of two policies.
  ['Cedar', 'tests/rights/cedar-judge.ts', String(cells)],
  ['views on bytes', 'tests/engine/byte-view-fuzz.ts', String(byteViews)],
  [
    'the summary for a GP',
    'tests/fhir/summary-interference.ts',
    String(summaries),
    String(Date.now() % 100_000),
  ],
]
const failed: string[] = []
for (const [what, script, ...parameters] of parts) {
  console.log(`\n== ${what}`)
  const start = performance.now()
  const { status } = spawnSync(
    fromRoot('node_modules', '.bin', 'node'),
    ['--conditions=@samenspraak/source', script, ...parameters],
    { cwd: fromRoot(), stdio: 'inherit' },
  )
  console.log(`-- ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (status !== 0) failed.push(what)
}
console.log(failed.length === 0 ? '\nThe proof holds' : `\nFailed: ${failed.join('; ')}`)
if (failed.length > 0) process.exitCode = 1
