import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fromRoot } from './sources/files.ts'
import { readSite } from '../site/build/site-files.ts'

// Builds the site twice and names the files that differ: the same sources give the same bytes. It costs two builds, so it is
// run by hand and for a release, not on every change.
const [first, second] = [builtHashes(), builtHashes()]
const paths = [...new Set([...first.keys(), ...second.keys()])]
const different = paths.filter((path) => first.get(path) !== second.get(path))
for (const path of different) console.log(`${path} differs between two builds`)
console.log(`site: built twice, ${paths.length} files, ${different.length} differ`)
if (different.length > 0) process.exitCode = 1

function builtHashes(): ReadonlyMap<string, string> {
  const { status } = spawnSync(process.execPath, [fromRoot('scripts/site.ts')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  const { paths, read } = readSite(fromRoot('site', 'dist'))
  return new Map(paths.map((path) => [path, createHash('sha256').update(read(path)).digest('hex')]))
}
