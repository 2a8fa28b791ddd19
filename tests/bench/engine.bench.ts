import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { validator } from '@exodus/schemasafe'
import { verdictCode } from '@samenspraak/engine'
import { buildSync, transformSync } from 'esbuild'
import { bundleSchema } from '../../scripts/generate/bundle-schema.ts'
import { programOf } from '../../scripts/generate/validator.ts'
import { fromRoot } from '../../scripts/sources/files.ts'
import { formatFunction } from '../../scripts/sources/formats.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { median, printFigures } from './figure.ts'
import { plainStandaloneModule } from './plain-ajv.ts'

// Verdicts on the valid plans, with formats: ours beside the code that ajv and schemasafe write for the same schema. Each
// measurement is a process of its own, the candidates take turns, and only CPU time counts.
const rounds = 3
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-bench-'))
try {
  const sources = readSchemas()
  const set = schemaSet(sources.map((source) => source.schema))
  const plans = sources.filter(({ name }) => name === 'ondersteuningsplan')
  const schema = plans[0]?.schema ?? {}
  const documents = plans.flatMap(({ valid }) => valid.map(({ document }) => document))
  const accepts = verdictCode(programOf(set, schema), { formatFunction }).code
  const schemasafe = validator(bundleSchema(set, schema), {
    mode: 'lax',
    formatAssertion: true,
    isJSON: true,
    // It has no words for these, so that only we look at them.
    formats: { bsn: /^/, rsin: /^/, postcode: /^/ },
  }).toModule()
  const files = {
    ours: bundled(`export { isOndersteuningsplan as accepts } from '@samenspraak/sdk/ondersteuningsplan'`),
    ajv: bundled(
      `export { default as accepts } from ${JSON.stringify(written('plain.js', plainStandaloneModule(set, schema.$id ?? '')))}`,
    ),
    schemasafe: bundled(`export const accepts = ${schemasafe}`),
  }
  const measure = measurer(documents)
  const measured = Array.from({ length: rounds }, () => ({
    ours: measure(files.ours),
    ajv: measure(files.ajv),
    schemasafe: measure(files.schemasafe),
  }))
  const best = (name: keyof typeof files): number => Math.min(...measured.map((round) => round[name].perPlan))
  const ratio = (peer: 'ajv' | 'schemasafe'): number => best(peer) / best('ours')
  const minified = transformSync(`${accepts}\nexport { accepts }`, { minify: true, format: 'esm' }).code
  const within = printFigures('Verdicts on a plan', [
    // Measured between 2.6 and 3.5, by how busy the machine was; the limits notice what became slower.
    {
      name: 'CPU time of ajv standalone / ours',
      value: ratio('ajv'),
      limit: 2,
      unit: 'x',
      bound: 'least',
      goal: '>= 3',
    },
    {
      name: 'CPU time of schemasafe / ours',
      value: ratio('schemasafe'),
      limit: 1.6,
      unit: 'x',
      bound: 'least',
      goal: '>= 2.2',
    },
    {
      name: 'verdict code of the plan',
      value: gzipSync(minified, { level: 9 }).length / 1024,
      limit: 6,
      unit: 'KB gz',
      bound: 'most',
    },
    {
      name: 'CPU time of the import and the first verdict',
      value: median(measured.map(({ ours }) => ours.first)),
      limit: 6,
      unit: 'ms',
      bound: 'most',
      goal: '<= 4',
    },
  ])
  console.log(`  ours ${best('ours').toFixed(1)} µs a plan`)
  if (!within) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** A module as a consumer's bundler makes it, in a file of its own. */
function bundled(contents: string): string {
  const built = buildSync({
    stdin: { contents, resolveDir: fromRoot('packages', 'cli') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@samenspraak/source'],
    nodePaths: [fromRoot('node_modules')],
    write: false,
  })
  const text = built.outputFiles[0]?.text ?? ''
  return written(`${text.length}.mjs`, text)
}

interface Measured {
  /** Microseconds for each plan, when the code is warm. */
  readonly perPlan: number
  /** Milliseconds from before the import to after the first verdict. */
  readonly first: number
}

/** Answers how to measure one module in a process of its own. */
function measurer(documents: readonly unknown[]): (file: string) => Measured {
  const runner = written(
    'run.mjs',
    `const plans = JSON.parse(${JSON.stringify(JSON.stringify(documents))})
const begin = process.cpuUsage()
const { accepts } = await import(process.argv[2])
if (accepts(plans[0]) !== true) process.exit(1)
const { user, system } = process.cpuUsage(begin)
const run = (microseconds) => {
  const start = process.cpuUsage()
  let checked = 0
  while (process.cpuUsage(start).user < microseconds) {
    for (let turn = 0; turn < 100; turn++) for (const plan of plans) if (accepts(plan) !== true) process.exit(1)
    checked += 100 * plans.length
  }
  return process.cpuUsage(start).user / checked
}
// The compiler needs time to see what is hot, and other programs only slow: the fastest stretch counts.
const perPlan = Math.min(...Array.from({ length: 9 }, () => run(120_000)))
console.log(JSON.stringify({ first: (user + system) / 1000, perPlan }))
`,
  )
  return (file) =>
    JSON.parse(execFileSync(process.execPath, [runner, pathToFileURL(file).href], { encoding: 'utf8' }))
}
