import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../../scripts/sources/files.ts'

/** Packs a built package as it would be published; answers the path of its tarball in the folder. */
export function pack(name: string, folder: string, source: string = fromRoot('packages', name)): string {
  const target = join(folder, name)
  mkdirSync(target)
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', target], {
    cwd: source,
    stdio: 'ignore',
  })
  return join(target, readdirSync(target)[0] ?? '')
}
