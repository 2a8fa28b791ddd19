import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thrown when a bill of materials is not what may be published. */
class BillError extends Error {
  readonly code = 'tests/install-sbom'
}

// What may be passed on beside EUPL-1.2 without asking anybody.
const welcome: ReadonlySet<string> = new Set([
  'EUPL-1.2',
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'CC0-1.0',
  // The texts of the glossary.
  'CC-BY-4.0',
])

interface Component {
  readonly name: string
  readonly version: string
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[]
}

/** Makes the bills of what is installed in a folder, as CycloneDX and SPDX with a list of licences, and judges the licences. */
export function writeBills(installed: string, keepIn: string | undefined): void {
  const cyclonedx = billOf(installed, 'cyclonedx')
  const spdx = billOf(installed, 'spdx')
  const { components }: { readonly components: readonly Component[] } = JSON.parse(cyclonedx)
  const { packages }: { readonly packages: readonly unknown[] } = JSON.parse(spdx)
  // SPDX counts the folder itself too.
  if (packages.length !== components.length + 1)
    throw new BillError(`${packages.length} and ${components.length}`)
  const licences = components.map((component) => [nameOf(component), licenceOf(component)] as const)
  const odd = licences.filter(([, licence]) => !isWelcome(licence))
  if (odd.length > 0) throw new BillError(odd.map((pair) => pair.join(' ')).join(', '))
  console.log(
    `       ${components.length} packages, licences ${[...new Set(licences.map(([, one]) => one))].join(', ')}`,
  )
  if (keepIn === undefined) return
  mkdirSync(keepIn, { recursive: true })
  writeFileSync(join(keepIn, 'samenspraak.cdx.json'), cyclonedx)
  writeFileSync(join(keepIn, 'samenspraak.spdx.json'), spdx)
  const lines = licences.map(([name, licence]) => `${name},${licence}\n`).toSorted()
  writeFileSync(join(keepIn, 'licences.csv'), `package,licence\n${lines.join('')}`)
}

/** Whether a licence may be passed on: one of what is offered, and all that is asked at once. */
export function isWelcome(licence: string): boolean {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((offer) => offer.split(' AND ').every((one) => welcome.has(one)))
}

function billOf(installed: string, format: 'cyclonedx' | 'spdx'): string {
  return execFileSync('npm', ['sbom', '--sbom-format', format, '--omit', 'dev'], {
    cwd: installed,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
}

function nameOf({ name, version }: Component): string {
  return `${name}@${version}`
}

function licenceOf({ licenses = [] }: Component): string {
  return (
    licenses.map(({ license, expression }) => license?.id ?? expression ?? 'unknown').join(' AND ') ||
    'unknown'
  )
}
