import { SiteFolder } from './site-folder.ts'

/** The site that a setting asks for: `none`, a folder, or `auto` for the one that was found beside the program, if any. */
export function openSite(asked: string, found: string | undefined): SiteFolder | undefined {
  const folder = asked === 'auto' ? found : asked === 'none' ? undefined : asked
  if (folder === undefined) return undefined
  try {
    return new SiteFolder(folder)
  } catch {
    throw new SiteError(folder)
  }
}

/** Thrown when the folder that should be the site is none. */
export class SiteError extends Error {
  readonly code = 'SITE_MISSING'
  constructor(folder: string) {
    super(`SAMENSPRAAK_SITE: ${folder} has no index.html; give the folder of a built site, auto or none`)
  }
}
