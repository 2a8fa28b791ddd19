import { execFileSync } from 'node:child_process'
import { stripTypeScriptTypes } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { fromRoot } from '../../scripts/sources/files.ts'
import { pack } from './pack.ts'
import { writeBills } from './sbom.ts'

// The packed packages outside of this repository, with what vendors have: `--share ci` takes both package managers, every
// Node and the oldest and newest TypeScript; without it each TypeScript. `--sbom FOLDER` keeps the bills of materials.
// Needs the network, so it stands beside `npm run check` and not in it; packages must have been built.
const { values } = parseArgs({ options: { share: { type: 'string' }, sbom: { type: 'string' } } })
const isShare = values.share === 'ci'
const nodes = ['20', '22', '24']
const compilers = isShare ? ['5.4', '7'] : ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6', '7']
const packages = ['schemas', 'sdk', 'engine', 'term-search', 'compat', 'fhir', 'conformance', 'cli']

const folder = mkdtempSync(join(tmpdir(), 'samenspraak-matrix-'))
const failed: string[] = []
try {
  const tarballs = new Map(packages.map((name) => [`@samenspraak/${name}`, pack(name, folder)]))
  const tools = installTools()
  for (const manager of ['npm', 'pnpm'] as const) {
    const vendor = join(folder, `with-${manager}`)
    attempt(`installed with ${manager}`, () => install(manager, vendor, tarballs))
    for (const node of nodes)
      useWithNode(join(tools, 'node_modules', `node${node}`, 'bin', 'node'), node, vendor)
  }
  const vendor = join(folder, 'with-npm')
  for (const compiler of compilers)
    for (const resolution of ['nodenext', 'bundler'])
      attempt(`types with TypeScript ${compiler}, ${resolution}`, () =>
        typeCheck(join(tools, 'node_modules', `ts${compiler}`), resolution, vendor),
      )
  for (const format of ['esm', 'cjs'] as const) attempt(`bundled to ${format}`, () => bundle(format, vendor))
  attempt('bundled by Vite', () =>
    bundleWithVite(join(tools, 'node_modules', 'vite', 'bin', 'vite.js'), vendor),
  )
  attempt('bills of materials and licences', () => writeBills(vendor, values.sbom))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed.length === 0 ? '\nAll of the matrix passed' : `\nFailed: ${failed.join('; ')}`)
if (failed.length > 0) process.exitCode = 1

/** One cell of the matrix; the others go on when it fails. */
function attempt(what: string, work: () => void): void {
  try {
    work()
    console.log(`ok     ${what}`)
  } catch (error) {
    failed.push(what)
    console.log(`FAILED ${what}\n${error instanceof Error ? error.message.slice(0, 2000) : ''}`)
  }
}

/** Every Node and TypeScript, side by side under names of their own. */
function installTools(): string {
  const place = newFolder('tools', {
    dependencies: Object.fromEntries([
      ...nodes.map((version) => [`node${version}`, `npm:node@${version}`] as const),
      ...compilers.map((version) => [`ts${version}`, `npm:typescript@${version}`] as const),
      ['vite', '8'],
    ]),
  })
  run('npm', ['install', '--no-audit', '--no-fund', '--silent'], place)
  return place
}

function install(manager: 'npm' | 'pnpm', place: string, tarballs: ReadonlyMap<string, string>): void {
  const ours = Object.fromEntries(Array.from(tarballs, ([name, path]) => [name, `file:${path}`]))
  // What our packages need of each other is not in a registry yet.
  newFolder(place, { type: 'module', dependencies: ours, ...(manager === 'npm' ? { overrides: ours } : {}) })
  if (manager === 'npm') {
    run('npm', ['install', '--no-audit', '--no-fund', '--silent'], place)
    return
  }
  const overrides = Object.entries(ours).map(([name, path]) => `  '${name}': '${path}'\n`)
  writeFileSync(join(place, 'pnpm-workspace.yaml'), `overrides:\n${overrides.join('')}`)
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--silent'], place)
}

/** The example program, `require`, and the command. */
function useWithNode(node: string, version: string, vendor: string): void {
  const manager = vendor.endsWith('pnpm') ? 'pnpm' : 'npm'
  // Node 20 runs no TypeScript: who is on it has a compiler that takes the types away.
  const program = join(vendor, version === '20' ? 'plan.mjs' : 'plan.ts')
  attempt(`the README example, ${manager}, Node ${version}`, () => {
    const source = readFileSync(fromRoot('examples', 'plan-versturen', 'plan.ts'), 'utf8')
    writeFileSync(program, version === '20' ? stripTypeScriptTypes(source) : source)
    expectText(run(node, [program], vendor), 'The plan can be sent.')
  })
  attempt(`require from CommonJS, ${manager}, Node ${version}`, () => {
    const text =
      "const { isOndersteuningsplan } = require('@samenspraak/sdk/ondersteuningsplan')\nconsole.log(isOndersteuningsplan({}))\n"
    writeFileSync(join(vendor, 'required.cjs'), text)
    expectText(run(node, ['required.cjs'], vendor), 'false')
  })
  attempt(`the command, ${manager}, Node ${version}`, () => {
    const command = join(vendor, 'node_modules', '@samenspraak', 'cli', 'dist', 'src', 'main.js')
    const plans = fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid')
    run(node, [command, 'validate', '--quiet', '--type', 'ondersteuningsplan', plans], vendor)
    expectText(run(node, [command, 'term', 'wijk', 'team'], vendor), '/id/begrip/wijkteam')
  })
}

/** The example against the types, with the libraries checked too. */
function typeCheck(typescript: string, resolution: string, vendor: string): void {
  const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
  const compilerOptions = {
    ...{ strict: true, target: 'es2022', lib: ['es2023', 'dom'], noEmit: true, types: [] },
    ...{ module, moduleResolution: resolution, skipLibCheck: false, exactOptionalPropertyTypes: true },
  }
  writeFileSync(join(vendor, 'matrix.json'), JSON.stringify({ compilerOptions, files: ['plan.ts'] }))
  run(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', 'matrix.json'], vendor)
}

function bundle(format: 'cjs' | 'esm', vendor: string): void {
  const outfile = join(vendor, `bundled.${format === 'esm' ? 'mjs' : 'cjs'}`)
  buildSync({
    entryPoints: [join(vendor, 'plan.ts')],
    bundle: true,
    format,
    outfile,
    platform: 'neutral',
    logLevel: 'silent',
  })
  expectText(run(process.execPath, [outfile], vendor), 'The plan can be sent.')
}

function bundleWithVite(vite: string, vendor: string): void {
  const build = { lib: { entry: 'plan.ts', formats: ['es'], fileName: 'plan' }, outDir: 'with-vite' }
  writeFileSync(
    join(vendor, 'vite.config.js'),
    `export default ${JSON.stringify({ build, logLevel: 'silent' })}\n`,
  )
  run(process.execPath, [vite, 'build'], vendor)
  expectText(run(process.execPath, [join('with-vite', 'plan.js')], vendor), 'The plan can be sent.')
}

function newFolder(name: string, manifest: object): string {
  const place = join(folder, name.startsWith(folder) ? name.slice(folder.length) : name)
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({ name: 'vendor', private: true, version: '1.0.0', ...manifest }),
  )
  return place
}

function run(command: string, parameters: readonly string[], cwd: string): string {
  return execFileSync(command, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Thrown when an installed program says something else than it should. */
class MatrixError extends Error {
  readonly code = 'tests/install-matrix'
}

function expectText(text: string, wanted: string): void {
  if (!text.includes(wanted)) throw new MatrixError(text)
}
