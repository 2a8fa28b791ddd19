import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../bench/figure.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

// Packs the built packages, installs the tarballs in an empty folder as a vendor would, and uses them there: publint and
// attw on the tarballs, import and require, the command, and what the types cost a consumer's compiler.
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-install-'))
try {
  const tarballs = ['schemas', 'sdk', 'cli'].map(pack)
  for (const tarball of tarballs) {
    run('publint', [tarball, '--strict'])
    if (!tarball.includes('-cli-') && !tarball.includes('-schemas-'))
      run('attw', [tarball, '--profile', 'esm-only', '--quiet'])
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "vendor", "private": true, "type": "module" }')
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', ...tarballs], {
    cwd: folder,
    stdio: 'inherit',
  })
  use()
  if (!printFigures('Installed', figures())) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function pack(name: string): string {
  const target = join(folder, name)
  mkdirSync(target)
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', target], {
    cwd: fromRoot('packages', name),
    stdio: 'ignore',
  })
  return join(target, readdirSync(target)[0] ?? '')
}

function run(command: string, parameters: readonly string[]): void {
  execFileSync(fromRoot('node_modules', '.bin', command), parameters, { cwd: folder, stdio: 'inherit' })
}

/** The README's example, `require`, the JSON files and the command, from the installed packages. */
function use(): void {
  const plan = fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid')
  const file = join(plan, readdirSync(plan)[0] ?? '')
  const program = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import index from '@samenspraak/schemas' with { type: 'json' }
const plan = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
const required = createRequire(import.meta.url)('@samenspraak/sdk/ondersteuningsplan')
if (!checkOndersteuningsplan(plan).ok || !required.isOndersteuningsplan(plan)) throw new Error('a valid plan was refused')
if (checkOndersteuningsplan({ ...plan, status: 'lopend' }).ok) throw new Error('a wrong plan was accepted')
if (!index.schemas.some(({ naam }) => naam === 'ondersteuningsplan')) throw new Error('the index lacks a schema')
`
  writeFileSync(join(folder, 'use.mjs'), program)
  execFileSync(process.execPath, ['use.mjs'], { cwd: folder, stdio: 'inherit' })
  execFileSync(
    process.execPath,
    [
      join(folder, 'node_modules/@samenspraak/cli/dist/src/main.js'),
      'validate',
      '--quiet',
      '--type',
      'ondersteuningsplan',
      file,
    ],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  )
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
      value: readdirSync(join(folder, 'node_modules')).filter(
        (name) => !name.startsWith('.') && name !== '@samenspraak',
      ).length,
      limit: 0,
      unit: '',
      bound: 'most',
    },
  ]
}

function instantiations(name: string, source: string): number {
  writeFileSync(join(folder, `${name}.ts`), source)
  const settings = {
    compilerOptions: {
      strict: true,
      module: 'nodenext',
      target: 'es2023',
      noEmit: true,
      types: [],
      skipLibCheck: true,
    },
    files: [`${name}.ts`],
  }
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(settings))
  const printed = execFileSync(
    fromRoot('node_modules', '.bin', 'tsc'),
    ['-p', `${name}.json`, '--extendedDiagnostics'],
    { cwd: folder, encoding: 'utf8' },
  )
  return Number(/Instantiations:\s+(\d+)/.exec(printed)?.[1] ?? Number.NaN)
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + readFileSync(join(entry.parentPath, entry.name)).length, 0)
}
