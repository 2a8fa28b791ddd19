import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'
import { readSite } from '../../site/build/site-files.ts'
import { pack } from './pack.ts'

/** Thrown when the installed command builds no site, or another than it should. */
class PackedSiteError extends Error {
  readonly code = 'tests/packed-site'
}

// What a municipality does: installs the command and what builds the site in an empty folder, and builds the site with terms
// of its own; with `--twice` again, for the same bytes. Outside the checkout and without network, so that only what is packed is used; the build itself fails
// on a link that leads nowhere.
const { values } = parseArgs({ options: { twice: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-site-'))
const example = fromRoot('examples', 'plaatselijke-begrippen')
const command = join(folder, 'node_modules', '.bin', 'samenspraak')
try {
  install()
  expectRefused(['--out', 'uit', '--local', 'weg'], 3, 'local/folder-missing')
  mkdirSync(join(folder, 'iets'))
  writeFileSync(join(folder, 'iets', 'van-ons.txt'), '')
  expectRefused(['--out', 'iets'], 73, 'site/out-taken')
  const untouched = packageState()
  const first = built()
  if (packageState() !== untouched) throw new PackedSiteError('a build wrote in the folder of the package')
  for (const path of ['index.html', 'begrip/buurtkamer/index.html', 'data/begrip/buurtkamer.ttl'])
    if (!first.has(path)) throw new PackedSiteError(`${path} is not there`)
  if (values.twice) expectSame(first, built())
  console.log(`site from packed packages: ${first.size} files${values.twice ? ', the same twice' : ''}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function expectSame(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): void {
  const different = [...first.keys(), ...second.keys()].filter((path) => first.get(path) !== second.get(path))
  if (different.length > 0) throw new PackedSiteError(`differs: ${different.slice(0, 5).join(', ')}`)
}

/** What is in the folder of the package, and since when: who builds a site need not be allowed to write there. */
function packageState(): string {
  const place = join(folder, 'node_modules', '@samenspraak', 'site')
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).toSorted()
  return ['.', ...names].map((name) => `${name} ${statSync(join(place, name)).mtimeMs}`).join('\n')
}

/** The tarballs of ours; what they need of others comes from where it is installed here. */
function install(): void {
  const names = ['schemas', 'sdk', 'engine', 'term-search', 'compat', 'fhir', 'conformance', 'cli']
  const site = pack('site', folder, fromRoot('site'))
  console.log(`@samenspraak/site: ${Math.round(statSync(site).size / 1000)} kB`)
  const tarballs = [...names.map((name) => pack(name, folder)), site]
  const needed = [
    ...neededBy('packages/compat'),
    ...neededBy('packages/fhir'),
    ...neededBy('packages/cli'),
    ...neededBy('site'),
  ]
  writeFileSync(join(folder, 'package.json'), '{ "name": "gemeente", "private": true, "type": "module" }')
  execFileSync(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...tarballs].concat(
      ...new Set(needed),
    ),
    { cwd: folder, stdio: 'inherit' },
  )
}

function neededBy(place: string): readonly string[] {
  const { dependencies } = readJsonFile<{ readonly dependencies: Readonly<Record<string, string>> }>(
    fromRoot(place, 'package.json'),
  )
  return Object.keys(dependencies)
    .filter((name) => !name.startsWith('@samenspraak/'))
    .map((name) => realpathSync(fromRoot(place, 'node_modules', name)))
}

function expectRefused(words: readonly string[], status: number, code: string): void {
  const run = spawnSync(command, ['site', 'build', ...words], { cwd: folder, encoding: 'utf8' })
  if (run.status !== status || !run.stderr.includes(`[${code}]`))
    throw new PackedSiteError(`${words.join(' ')}: ${run.status} ${run.stderr}`)
}

/** Builds the site of the example; the hash of each file. */
function built(): ReadonlyMap<string, string> {
  execFileSync(command, ['site', 'build', '--local', example, '--out', 'uit', '--no-pdf'], {
    cwd: folder,
    stdio: 'inherit',
  })
  const { paths, read } = readSite(join(folder, 'uit'))
  return new Map(paths.map((path) => [path, createHash('sha256').update(read(path)).digest('hex')]))
}
