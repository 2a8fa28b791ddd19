import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fromRoot } from './sources/files.ts'

// `npm run check`: every quality gate; all of them run, also when another one fails. The build comes first, then what only
// says yes or no, as many at a time as there are cores and the longest first, then what measures time, each with the machine
// for itself, and the proof, which takes all cores of its own accord.
type Gate = readonly [what: string, command: string, ...parameters: string[]]
const sourceCondition = '--conditions=@samenspraak/source'
const first: readonly Gate[] = [['build', 'node', 'scripts/build.ts']]
const beside: readonly Gate[] = [
  ['registry: killed while it registers', 'node', sourceCondition, 'tests/registry/kill-http.ts', '20'],
  ['compatibility', 'node', sourceCondition, 'tests/bench/compat.bench.ts'],
  [
    'plans to FHIR and back',
    'node',
    sourceCondition,
    'tests/fhir/round-trip.ts',
    '10000',
    'ondersteuningsplan',
  ],
  ['FHIR to XML and back', 'node', sourceCondition, 'tests/fhir/xml/measure.ts', '10000'],
  ['packages installed elsewhere', 'node', sourceCondition, 'tests/install/packed.ts'],
  ['site built from installed packages', 'node', sourceCondition, 'tests/install/site.ts'],
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['public API', 'node', 'scripts/api-report.ts'],
  ['parity', 'node', sourceCondition, 'tests/bench/parity.bench.ts'],
  ['house rules: words, sizes, documented exports', 'node', 'scripts/check-code.ts'],
  ['lint', 'oxlint', '--type-aware'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['sources: schemas, glossary, code lists, examples', 'node', 'scripts/lint.ts'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['size', 'node', sourceCondition, 'tests/bench/size.bench.ts'],
  ['subpaths of the SDK', 'node', 'scripts/package-exports.ts'],
  ['changesets', 'changeset', 'status'],
  ['changesets against the changes of the schemas', 'node', 'scripts/release-gate.ts'],
]
const alone: readonly Gate[] = [
  ['generation', 'node', 'tests/bench/generation.bench.ts'],
  [
    'site: types of its components',
    'node',
    'site/node_modules/@astrojs/check/bin/astro-check.js',
    // It takes its first two words for its own name.
    'astro',
    'check',
    '--root',
    'site',
  ],
  ['site: build, links, budgets', 'node', 'scripts/site.ts'],
  ['site: in a browser', 'vitest', 'run', '--config', 'vitest.site.config.ts'],
  ['speed', 'node', sourceCondition, 'tests/bench/engine.bench.ts'],
  ['speed on bytes', 'node', sourceCondition, 'tests/bench/bytes.bench.ts'],
  ['hostile documents', 'node', sourceCondition, 'tests/bench/hostile.bench.ts'],
  ['views', 'node', sourceCondition, 'tests/bench/view.bench.ts'],
  ['views on bytes', 'node', sourceCondition, 'tests/bench/byte-view.bench.ts'],
  ['plans to FHIR', 'node', sourceCondition, 'tests/bench/fhir.bench.ts'],
  ['validating a file', 'node', sourceCondition, 'tests/bench/validate.bench.ts'],
  ['registry: reading beside nginx', 'node', sourceCondition, 'tests/bench/registry-read.bench.ts'],
  ['registry: registering', 'node', sourceCondition, 'tests/bench/registry-write.bench.ts'],
  ['registry: documents at the gate', 'node', sourceCondition, 'tests/bench/http-gate.bench.ts'],
  ['registry: starting', 'node', sourceCondition, 'tests/bench/registry-start.bench.ts'],
  ['proof of the rights: pairs, mutants, Cedar', 'node', 'scripts/proof.ts'],
]

const begin = performance.now()
const failed: string[] = []
await inLanes(first, 1)
await inLanes(beside, availableParallelism())
await inLanes(alone, 1)
const gates = first.length + beside.length + alone.length
console.log(
  failed.length === 0
    ? `\nAll ${gates} gates passed (${secondsSince(begin)} s)`
    : `\nFailed: ${failed.join('; ')}`,
)
if (failed.length > 0) process.exitCode = 1

/** As many at a time as there are lanes; what more than one says at a time is told when each of them is done. */
async function inLanes(waiting: readonly Gate[], lanes: number): Promise<void> {
  const left = [...waiting]
  const lane = async (): Promise<void> => {
    for (let gate = left.shift(); gate !== undefined; gate = left.shift())
      await (lanes === 1 ? tellMeanwhile(gate) : tellAfterwards(gate))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function tellMeanwhile(gate: Gate): Promise<void> {
  console.log(`\n== ${gate[0]}`)
  tell(gate, await run(gate, (text) => process.stdout.write(text)))
}

async function tellAfterwards(gate: Gate): Promise<void> {
  const said: string[] = []
  const ended = await run(gate, (text) => said.push(text))
  console.log(`\n== ${gate[0]}`)
  process.stdout.write(said.join(''))
  tell(gate, ended)
}

interface Ended {
  readonly ok: boolean
  readonly seconds: string
}

function tell([what]: Gate, { ok, seconds }: Ended): void {
  console.log(`-- ${ok ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (!ok) failed.push(what)
}

/** Both outputs in the order in which they come. */
async function run([, command, ...parameters]: Gate, hear: (text: string) => void): Promise<Ended> {
  const start = performance.now()
  const child = spawn(fromRoot('node_modules', '.bin', command), parameters, {
    cwd: fromRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', hear)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { ok: status === 0, seconds: secondsSince(start) }
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
