import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'

/** A package that comes along when somebody installs ours. */
export interface Brought {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Our packages that bring it along, themselves or through others. */
  readonly by: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly license?: string | { readonly type?: string }
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * What the published packages bring along, as it is installed here, by name and version. Optional dependencies are not in
 * it, because they differ with the machine; the bills of materials of tests/install/sbom.ts have those of one machine.
 */
export function broughtAlong(): readonly Brought[] {
  const found = new Map<string, Brought>()
  for (const [ours, folder] of publishedPackages())
    for (const { name, version, license } of neededBy(folder)) {
      const by = [...(found.get(`${name}@${version}`)?.by ?? []), ours]
      const licence = typeof license === 'string' ? license : (license?.type ?? 'unknown')
      found.set(`${name}@${version}`, { name, version, licence, by })
    }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, brought]) => brought)
}

/** The list as a file: one line for each package. */
export function listOf(all: readonly Brought[]): string {
  const lines = all.map(({ name, version, licence, by }) => `${name},${version},${licence},${by.join(' ')}\n`)
  return `package,version,licence,brought by\n${lines.join('')}`
}

function publishedPackages(): readonly (readonly [name: string, folder: string])[] {
  const folders = [
    ...readdirSync(fromRoot('packages')).map((name) => fromRoot('packages', name)),
    fromRoot('site'),
  ]
  return folders.flatMap((folder) => {
    const manifest = manifestIn(folder)
    return manifest === undefined || manifest.private === true ? [] : [[manifest.name, folder] as const]
  })
}

/** Everything that a package needs, and what that needs; our own packages are passed through. */
function neededBy(folder: string): readonly Manifest[] {
  const seen = new Map<string, Manifest>()
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const name of Object.keys(manifestIn(next)?.dependencies ?? {})) {
      const place = placeOf(name, next)
      const manifest = place === undefined ? undefined : manifestIn(place)
      if (place === undefined || manifest === undefined) throw new NotInstalledError(name)
      if (seen.has(place)) continue
      seen.set(place, manifest)
      waiting.push(place)
    }
  return [...seen.values()].filter(({ name }) => !name.startsWith('@samenspraak/'))
}

/** Where a program in the folder finds a package: in the nearest node_modules that has it. */
function placeOf(name: string, from: string): string | undefined {
  const place = join(from, 'node_modules', name)
  if (existsSync(place)) return realpathSync(place)
  return dirname(from) === from ? undefined : placeOf(name, dirname(from))
}

function manifestIn(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json')
  return existsSync(path) ? readJsonFile<Manifest>(path) : undefined
}

/** Thrown when a dependency is not installed: a list with gaps would read as a complete one. */
class NotInstalledError extends Error {
  readonly code = 'tests/licence-not-installed'
}
