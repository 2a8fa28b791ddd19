import { stripTypeScriptTypes } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromRoot } from '../../scripts/sources/files.ts'
import { allPages, runPage } from '../tutorials/pages.ts'
import { runInBrowser } from './browser.ts'
import { pack } from './pack.ts'
import { writeBills } from './sbom.ts'
import {
  bundleExample,
  exampleSays,
  exampleSource,
  expectText,
  requireFromCommonJs,
  run,
  typeCheckExample,
  VendorError,
} from './vendor.ts'

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
    await attempt(`installed with ${manager}`, () => install(manager, vendor, tarballs))
    for (const node of nodes)
      await useWithNode(join(tools, 'node_modules', `node${node}`, 'bin', 'node'), node, vendor)
  }
  const vendor = join(folder, 'with-npm')
  await attempt('tutorials and READMEs, Node 20', () =>
    doPagesWithNode(join(tools, 'node_modules', 'node20', 'bin'), vendor),
  )
  for (const compiler of compilers)
    for (const resolution of ['nodenext', 'bundler'])
      await attempt(`types with TypeScript ${compiler}, ${resolution}`, () =>
        typeCheckExample(join(tools, 'node_modules', `ts${compiler}`, 'bin', 'tsc'), resolution, vendor),
      )
  await attempt('bundled to cjs', () => bundleExample('cjs', vendor))
  await attempt('bundled to esm, also in a browser', () => runInBrowser(bundleExample('esm', vendor)))
  await attempt('bundled by Vite', () =>
    bundleWithVite(join(tools, 'node_modules', 'vite', 'bin', 'vite.js'), vendor),
  )
  await attempt('bills of materials and licences', () => writeBills(vendor, values.sbom))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(failed.length === 0 ? '\nAll of the matrix passed' : `\nFailed: ${failed.join('; ')}`)
if (failed.length > 0) process.exitCode = 1

/** One cell of the matrix; the others go on when it fails. */
async function attempt(what: string, work: () => unknown): Promise<void> {
  const begin = performance.now()
  const took = (): string => `(${((performance.now() - begin) / 1000).toFixed(1)} s)`
  try {
    await work()
    console.log(`ok     ${what} ${took()}`)
  } catch (error) {
    failed.push(what)
    console.log(`FAILED ${what} ${took()}\n${error instanceof Error ? error.message.slice(0, 2000) : ''}`)
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
async function useWithNode(node: string, version: string, vendor: string): Promise<void> {
  const manager = vendor.endsWith('pnpm') ? 'pnpm' : 'npm'
  // Node 20 runs no TypeScript: who is on it has a compiler that takes the types away.
  const program = join(vendor, version === '20' ? 'plan.mjs' : 'plan.ts')
  await attempt(`the README example, ${manager}, Node ${version}`, () => {
    writeFileSync(program, version === '20' ? stripTypeScriptTypes(exampleSource) : exampleSource)
    expectText(run(node, [program], vendor), exampleSays)
  })
  await attempt(`require from CommonJS, ${manager}, Node ${version}`, () => requireFromCommonJs(node, vendor))
  await attempt(`the command, ${manager}, Node ${version}`, () => {
    const command = join(vendor, 'node_modules', '@samenspraak', 'cli', 'dist', 'src', 'main.js')
    const plans = fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid')
    run(node, [command, 'validate', '--quiet', '--type', 'ondersteuningsplan', plans], vendor)
    expectText(run(node, [command, 'term', 'wijk', 'team'], vendor), '/id/begrip/wijkteam')
  })
}

/** Every page whose reader may have Node 20, with no newer one in sight; another page says before its first step what it needs. */
function doPagesWithNode(bin: string, vendor: string): void {
  const path = process.env['PATH']
  process.env['PATH'] = `${bin}:${path}`
  try {
    const pages = allPages().filter((page) => !needsNewerNode(readFileSync(page, 'utf8')))
    const faults = pages.flatMap((page) => runPage(page, vendor).faults)
    console.log(`       ${pages.length} pages of ${allPages().length}`)
    if (faults.length > 0) throw new VendorError(faults.join('\n'))
  } finally {
    process.env['PATH'] = path
  }
}

function needsNewerNode(page: string): boolean {
  return Array.from(page.matchAll(/Node (\d+)/g)).some(([, major]) => Number(major) > 20)
}

function bundleWithVite(vite: string, vendor: string): void {
  const build = { lib: { entry: 'plan.ts', formats: ['es'], fileName: 'plan' }, outDir: 'with-vite' }
  writeFileSync(
    join(vendor, 'vite.config.js'),
    `export default ${JSON.stringify({ build, logLevel: 'silent' })}\n`,
  )
  run(process.execPath, [vite, 'build'], vendor)
  expectText(run(process.execPath, [join('with-vite', 'plan.js')], vendor), exampleSays)
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
