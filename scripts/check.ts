import { spawnSync } from 'node:child_process'
import { fromRoot } from './sources/files.ts'

// `npm run check`: every quality gate, one after the other; all of them run, also when an earlier one fails.
const sourceCondition = '--conditions=@samenspraak/source'
const gates: readonly (readonly [what: string, command: string, ...parameters: string[]])[] = [
  ['build', 'node', 'scripts/build.ts'],
  ['sources: schemas, glossary, code lists, examples', 'node', 'scripts/lint.ts'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['lint', 'oxlint', '--type-aware'],
  ['house rules: words, sizes, documented exports', 'node', 'scripts/check-code.ts'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['subpaths of the SDK', 'node', 'scripts/package-exports.ts'],
  ['public API', 'node', 'scripts/api-report.ts'],
  ['changesets', 'changeset', 'status'],
  ['changesets against the changes of the schemas', 'node', 'scripts/release-gate.ts'],
  ['packages installed elsewhere', 'node', sourceCondition, 'tests/install/packed.ts'],
  ['size', 'node', sourceCondition, 'tests/bench/size.bench.ts'],
  ['generation', 'node', 'tests/bench/generation.bench.ts'],
  ['speed', 'node', sourceCondition, 'tests/bench/speed.bench.ts'],
  ['hostile documents', 'node', sourceCondition, 'tests/bench/hostile.bench.ts'],
  ['views', 'node', sourceCondition, 'tests/bench/view.bench.ts'],
  ['parity', 'node', sourceCondition, 'tests/bench/parity.bench.ts'],
  ['compatibility', 'node', sourceCondition, 'tests/bench/compat.bench.ts'],
  ['registry: reading beside nginx', 'node', sourceCondition, 'tests/bench/registry-read.bench.ts'],
  ['registry: registering', 'node', sourceCondition, 'tests/bench/registry-write.bench.ts'],
  ['registry: starting', 'node', sourceCondition, 'tests/bench/registry-start.bench.ts'],
  ['registry: killed while it registers', 'node', sourceCondition, 'tests/registry/kill-http.ts', '20'],
  ['proof of the rights: pairs, mutants, Cedar', 'node', 'scripts/proof.ts'],
]
const failed: string[] = []
for (const [what, command, ...parameters] of gates) {
  console.log(`\n== ${what}`)
  const start = performance.now()
  const { status } = spawnSync(fromRoot('node_modules', '.bin', command), parameters, {
    cwd: fromRoot(),
    stdio: 'inherit',
  })
  console.log(`-- ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (status !== 0) failed.push(what)
}
console.log(failed.length === 0 ? `\nAll ${gates.length} gates passed` : `\nFailed: ${failed.join('; ')}`)
if (failed.length > 0) process.exitCode = 1
