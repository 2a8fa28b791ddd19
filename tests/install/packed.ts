import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../bench/figure.ts'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'
import { allPages, runPage } from '../tutorials/pages.ts'
import { stepsOf } from '../tutorials/steps.ts'
import { pack } from './pack.ts'
import { useFhir } from './use-fhir.ts'
import { useRegistry } from './use-registry.ts'
import { useTools } from './use-tools.ts'

/** Thrown when the example program prints something else in the packed packages than it should. */
class PackedProgramError extends Error {
  readonly code = 'tests/packed-program'
}

const filesProgram = `import index from '@samenspraak/schemas' with { type: 'json' }
import bundle from '@samenspraak/schemas/schemas/ondersteuningsplan/1.0/ondersteuningsplan.bundled.schema.json' with { type: 'json' }
if (!index.schemas.some(({ id }) => id === bundle.$id)) throw new Error('the index lacks the schema')
`

// Packs the built packages, installs the tarballs in an empty folder as a vendor would, and uses them there: publint and
// attw on the tarballs, import and require, the oldest TypeScript, a bundle, a browser, the command, and what the types cost
// a consumer's compiler.
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-install-'))
try {
  const tarballs = [
    'schemas',
    'sdk',
    'engine',
    'term-search',
    'compat',
    'fhir',
    'conformance',
    'cli',
    'registry',
  ].map((name) => pack(name, folder))
  for (const tarball of tarballs) {
    run('publint', [tarball, '--strict'])
    if (!['-cli-', '-schemas-', '-registry-'].some((name) => tarball.includes(name)))
      run('attw', [tarball, '--profile', 'esm-only', '--quiet'])
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "vendor", "private": true, "type": "module" }')
  // What the packages need of others comes from where it is installed here, ready built: this folder has no network.
  const needed = [
    ['cli', 'csv-parse'],
    ['cli', 'yaml'],
    ['compat', '@cfworker/json-schema'],
    ['compat', '@eslint-community/regexpp'],
    ['fhir', 'saxes'],
    ...neededByRegistry().map((name) => ['registry', name]),
  ].map(([user = '', name = '']) => realpathSync(fromRoot('packages', user, 'node_modules', name)))
  execFileSync(
    'npm',
    [
      'install',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--silent',
      ...tarballs,
      ...needed,
    ],
    { cwd: folder, stdio: 'inherit' },
  )
  use()
  await useTools(folder)
  await useRegistry(folder)
  doPages()
  if (!printFigures('Installed', figures())) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** What the registry needs of others; yaml the command needs too. */
function neededByRegistry(): readonly string[] {
  const { dependencies } = readJsonFile<{ readonly dependencies: Readonly<Record<string, string>> }>(
    fromRoot('packages', 'registry', 'package.json'),
  )
  return Object.keys(dependencies).filter((name) => !name.startsWith('@samenspraak/') && name !== 'yaml')
}

function run(command: string, parameters: readonly string[]): void {
  execFileSync(fromRoot('node_modules', '.bin', command), parameters, { cwd: folder, stdio: 'inherit' })
}

/** What a vendor does first: the example program, the examples of the READMEs, the JSON files, the command. */
function use(): void {
  const program = readFileSync(fromRoot('examples', 'plan-versturen', 'plan.ts'), 'utf8')
  const settings = ['ours.ts', 'plan.ts', ...writeReadmeExamples()]
  writeFileSync(join(folder, 'plan.ts'), program)
  writeFileSync(join(folder, 'ours.ts'), filesProgram)
  typeCheck('vendor', settings)
  const printed = execFileSync(process.execPath, ['plan.ts'], { cwd: folder, encoding: 'utf8' })
  if (!printed.startsWith('The plan can be sent.') || !printed.includes('sdk/enum at /status')) {
    throw new PackedProgramError(printed)
  }
  execFileSync(process.execPath, ['ours.ts'], { cwd: folder, stdio: 'inherit' })
  useRegister()
  useFhir(folder)
  expectNoSite()
  const plans = fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid')
  execFileSync(
    join(folder, 'node_modules', '.bin', 'samenspraak'),
    ['validate', '--quiet', '--type', 'ondersteuningsplan', plans],
    { cwd: folder, stdio: 'inherit' },
  )
  execFileSync(join(folder, 'node_modules', '.bin', 'samenspraak'), ['rechten', 'toets'], {
    cwd: folder,
    stdio: 'ignore',
  })
  const meaning = execFileSync(
    join(folder, 'node_modules', '.bin', 'samenspraak'),
    ['term', 'wijk', 'team'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (!meaning.includes('/id/begrip/wijkteam')) throw new PackedProgramError(meaning)
}

/** What builds the site is a package of its own: without it the command says how to get it. */
function expectNoSite(): void {
  const command = join(folder, 'node_modules', '.bin', 'samenspraak')
  const { status, stderr } = spawnSync(command, ['site', 'build', '--out', 'uit'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 2 || !stderr.includes('npm install @samenspraak/site.')) throw new PackedProgramError(stderr)
}

/** Every step of the tutorials and READMEs, as a stranger does them: tests/tutorials. */
function doPages(): void {
  const outcomes = allPages().map((page) => runPage(page, folder))
  const total = (of: 'blocks' | 'notRun'): number => outcomes.reduce((sum, outcome) => sum + outcome[of], 0)
  console.log(`${outcomes.length} pages: ${total('blocks')} blocks run, ${total('notRun')} only shown`)
  const faults = outcomes.flatMap((outcome) => outcome.faults)
  if (faults.length > 0) throw new PackedProgramError(faults.join('\n'))
}

/** Code that was generated from the schema of another field needs nothing but the packed package. */
function useRegister(): void {
  cpSync(fromRoot('examples', 'zorgregister'), join(folder, 'zorgregister'), { recursive: true })
  const printed = execFileSync(process.execPath, [join('zorgregister', 'toon.ts')], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (!printed.includes('# aanbieder (zorgaanbieder') || !printed.endsWith('artikel 4.\n'))
    throw new PackedProgramError(printed)
}

/** The code of READMEs, each block a program of its own, against the types; what a block takes for granted is declared before it. */
function writeReadmeExamples(): readonly string[] {
  const given = 'declare const received: unknown\n'
  const indented = readFileSync(fromRoot('README.md'), 'utf8').match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? []
  const fenced = ['sdk', 'schemas', 'term-search']
    .flatMap((name) => stepsOf(readFileSync(fromRoot('packages', name, 'README.md'), 'utf8')))
    .flatMap((step) => (step.kind === 'file' ? [step.content] : []))
  const programs = indented
    .map((block) => given + block.replace(/^ {4}/gm, ''))
    .filter((block) => block.includes('\nimport '))
  return [...programs, ...fenced].map((program, index) => {
    const name = `README-${index}.ts`
    writeFileSync(join(folder, name), program)
    return name
  })
}

function figures(): readonly Parameters<typeof printFigures>[1][number][] {
  // The same program with types of its own is the zero: what remains is what our types add (`skipLibCheck` is on, as
  // tsc --init sets it).
  const program = `export function titles(received: unknown): readonly string[] {
  const checked = checkOndersteuningsplan(received)
  return checked.ok ? (checked.value.doelen ?? []).map((doel) => doel.tekst) : checked.issues.map((issue) => issue.nl)
}
`
  const own = `interface Plan { doelen?: { tekst: string }[] }
declare function checkOndersteuningsplan(received: unknown): { ok: true; value: Plan } | { ok: false; issues: { nl: string }[] }
`
  const ours = "import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'\n"
  const added = instantiations('ours', ours + program) - instantiations('own', own + program)
  return [
    {
      name: 'type instantiations that one message adds for a consumer',
      value: added,
      limit: 100,
      unit: '',
      bound: 'most',
    },
    {
      name: 'size of the installed SDK',
      value: sizeOf(join(folder, 'node_modules/@samenspraak/sdk')) / 1024 / 1024,
      limit: 5,
      unit: 'MB',
      bound: 'most',
    },
    {
      name: 'packages that the SDK brings along',
      value: broughtAlong('@samenspraak/sdk').length,
      limit: 0,
      unit: '',
      bound: 'most',
    },
  ]
}

function instantiations(name: string, source: string): number {
  writeFileSync(join(folder, `${name}.ts`), source)
  return Number(/Instantiations:\s+(\d+)/.exec(typeCheck(name, [`${name}.ts`]))?.[1] ?? Number.NaN)
}

/** What tsc prints about some files, with the settings of `tsc --init`; throws when they do not compile. */
function typeCheck(name: string, files: readonly string[]): string {
  const compilerOptions = {
    ...{
      strict: true,
      module: 'nodenext',
      target: 'es2023',
      noEmit: true,
      types: ['node'],
      skipLibCheck: true,
    },
    ...{ resolveJsonModule: true, typeRoots: [fromRoot('node_modules', '@types')] },
  }
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files }))
  const tsc = fromRoot('node_modules', '.bin', 'tsc')
  return execFileSync(tsc, ['-p', `${name}.json`, '--extendedDiagnostics'], { cwd: folder, encoding: 'utf8' })
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + readFileSync(join(entry.parentPath, entry.name)).length, 0)
}

/** What is installed with a package because it asks for it; an optional peer is not. */
function broughtAlong(name: string): readonly string[] {
  const manifest: {
    readonly dependencies?: Readonly<Record<string, string>>
    readonly peerDependencies?: Readonly<Record<string, string>>
    readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
  } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest
  const peers = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional !== true)
  return [...Object.keys(dependencies), ...peers]
}
