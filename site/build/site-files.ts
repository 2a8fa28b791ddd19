import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A built site: the paths of its files, with forward slashes, and their bytes. */
export interface SiteFiles {
  readonly paths: readonly string[]
  read(path: string): Buffer
}

/** The files of a folder, in a fixed order. */
export function readSite(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return { paths: paths.toSorted(), read: (path) => readFileSync(join(folder, path)) }
}

/** The same with files that were or will be added in that folder, which need not be looked through again. */
export function withPaths({ paths, read }: SiteFiles, added: readonly string[]): SiteFiles {
  return { paths: [...paths, ...added].toSorted(), read }
}
