import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** The file by which a folder shows that it is a site of ours, which a next build may replace: it names all files of the site. */
export const marker = '.samenspraak-site'

/** What the marker says of a site of these files. */
export function markerText(paths: readonly string[]): string {
  return ['samenspraak site build', ...paths, ''].join('\n')
}

/** The place that is meant: where a link leads, if it is one. */
export function placeOf(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out)
}

/** Whether a site may be put at this place: nothing is there, nothing is in it, or nothing but an earlier site. */
export function isFree(out: string): boolean {
  if (!existsSync(out)) return true
  try {
    const names = readdirSync(out)
    if (!names.includes(marker)) return names.length === 0
    const ours = new Set(readFileSync(join(out, marker), 'utf8').split('\n'))
    return filesIn(out).every((path) => ours.has(path))
  } catch {
    return false
  }
}

/** Whether what the site is made from, or a whole disk, would be replaced with it. */
export function wouldTakeAway(out: string, input: string | undefined): boolean {
  if (dirname(out) === out) return true
  if (input === undefined || !existsSync(input)) return false
  const way = relative(out, realpathSync(input))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

/** Puts an earlier site back that a build took aside and, killed in the next moment, did not replace. */
export function putBack(out: string): void {
  if (existsSync(out) || !existsSync(dirname(out))) return
  const left = readdirSync(dirname(out))
    .filter((name) => name.startsWith(`.${basename(out)}-`))
    .map((name) => join(dirname(out), name))
    .find((folder) => existsSync(join(folder, 'earlier', marker)))
  if (left === undefined) return
  renameSync(join(left, 'earlier'), out)
  rmSync(left, { recursive: true, force: true })
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/**
 * Work on a site at one place, in a folder beside that place, so that the site can get its name in one step; what makes the
 * pages writes in that folder too.
 */
export interface Work {
  readonly site: string
  readonly data: string
  /** Puts the finished site at its place, whatever stands there by now. */
  finish(): void
  /** Takes away what is left of the work. */
  clean(): void
}

/** Starts work on the site that is going to stand at `out`. */
export function startWork(out: string): Work {
  mkdirSync(dirname(out), { recursive: true })
  const folder = mkdtempSync(join(dirname(out), `.${basename(out)}-`))
  const site = join(folder, 'site')
  const earlier = join(folder, 'earlier')
  mkdirSync(site)
  return {
    site,
    data: join(folder, 'data'),
    finish: () => {
      if (existsSync(out)) renameSync(out, earlier)
      try {
        renameSync(site, out)
      } catch (cause) {
        if (existsSync(earlier)) renameSync(earlier, out)
        throw cause
      }
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  }
}
