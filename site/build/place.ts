import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The file by which a folder shows that it is a site of ours, which a next build may replace. */
export const marker = '.samenspraak-site'

/** Whether a site may be put at this place: nothing is there, nothing is in it, or an earlier site is. */
export function isFree(out: string): boolean {
  if (!existsSync(out)) return true
  try {
    const names = readdirSync(out)
    return names.length === 0 || names.includes(marker)
  } catch {
    return false
  }
}

/**
 * Work on a site at one place, in a folder beside that place, so that the site can get its name in one step; what makes the
 * pages writes in that folder too.
 */
export interface Work {
  readonly site: string
  readonly data: string
  /** Puts the finished site at its place. */
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
