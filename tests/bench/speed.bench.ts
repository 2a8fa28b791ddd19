import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { buildSync } from 'esbuild'
import { fromRoot } from '../../scripts/sources/files.ts'
import { schemaSet } from '../../scripts/sources/json-schema.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { plainStandaloneModule } from './plain-ajv.ts'
import { median, printFigures } from './figure.ts'

class PlanRefusedError extends Error {
  readonly code = 'bench/plan-refused'
}

// Checks of valid plans against ajv's own standalone code for the same schema, in turns in one process, and the time
// from process start to first verdict against an empty process.
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-bench-'))
try {
  const sources = readSchemas()
  const plans = sources
    .filter(({ name }) => name === 'ondersteuningsplan')
    .flatMap(({ valid }) => valid.map(({ document }) => document))
  const peer = await loadPeer()
  const rounds = 9
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds + 1; round++) {
    const mine = checksPerCpuSecond((document) => isOndersteuningsplan(document))
    const other = checksPerCpuSecond(peer)
    if (round > 0) {
      ours.push(mine)
      theirs.push(other)
    }
  }
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN))
  const cold = coldMilliseconds()
  const within = printFigures('Speed', [
    {
      name: 'valid plans per CPU-second, ours / plain ajv standalone',
      value: median(ratios),
      limit: 0.9,
      unit: 'x',
      bound: 'least',
    },
    {
      name: 'import and first verdict on a plan, above an empty process',
      value: cold,
      limit: 15,
      unit: 'ms',
      bound: 'most',
    },
  ])
  console.log(
    `  ours ${Math.round(median(ours)).toLocaleString('en')}/s, plain ajv ${Math.round(median(theirs)).toLocaleString('en')}/s (medians of ${rounds})`,
  )
  if (!within) process.exitCode = 1

  function checksPerCpuSecond(accepts: (document: unknown) => boolean): number {
    const start = process.cpuUsage()
    let checked = 0
    while (process.cpuUsage(start).user < 200_000) {
      for (let turn = 0; turn < 200; turn++) {
        for (const plan of plans) if (!accepts(plan)) throw new PlanRefusedError()
        checked += plans.length
      }
    }
    return (checked / process.cpuUsage(start).user) * 1_000_000
  }

  async function loadPeer(): Promise<(document: unknown) => boolean> {
    const schema = sources.find(({ name }) => name === 'ondersteuningsplan')
    const file = join(folder, 'peer.mjs')
    writeFileSync(
      join(folder, 'plain.js'),
      plainStandaloneModule(schemaSet(sources.map((source) => source.schema)), schema?.id ?? ''),
    )
    buildSync({
      entryPoints: [join(folder, 'plain.js')],
      bundle: true,
      format: 'esm',
      outfile: file,
      nodePaths: [fromRoot('node_modules')],
    })
    const module: { readonly default: (document: unknown) => boolean } = await import(
      pathToFileURL(file).href
    )
    return module.default
  }

  function coldMilliseconds(): number {
    const plan = join(folder, 'plan.json')
    writeFileSync(plan, JSON.stringify(plans[0]))
    const entry = join(folder, 'cold.mjs')
    buildSync({
      stdin: {
        contents: `import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { readFileSync } from 'node:fs'
const plan = JSON.parse(readFileSync(${JSON.stringify(plan)}, 'utf8'))
if (!checkOndersteuningsplan(plan).ok) process.exit(1)`,
        resolveDir: fromRoot('packages', 'cli'),
      },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      conditions: ['@samenspraak/source'],
      outfile: entry,
    })
    const empty = join(folder, 'empty.mjs')
    writeFileSync(
      empty,
      `import { readFileSync } from 'node:fs'\nJSON.parse(readFileSync(${JSON.stringify(plan)}, 'utf8'))\n`,
    )
    const differences = Array.from({ length: 15 }, () => run(entry) - run(empty))
    return Math.max(0, median(differences))
  }

  function run(file: string): number {
    const start = performance.now()
    execFileSync(process.execPath, [file])
    return performance.now() - start
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
