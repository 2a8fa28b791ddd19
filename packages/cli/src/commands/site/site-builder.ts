/** What `@samenspraak/site/build` is asked; the package is not there when the command is compiled. */
export interface SiteOrder {
  readonly out: string
  readonly local?: string
  readonly base?: string
  readonly url?: string
  readonly mail?: string
  readonly pdf: boolean
  readonly force: boolean
  readonly signal?: AbortSignal
}

/** One reason why there is no site, as the package gives it. */
export interface SiteFinding {
  readonly code: string
  readonly file: string
  readonly at: string
  readonly line: number
  readonly nl: string
  readonly en: string
}

/** What the package answers. */
export type SiteOutcome =
  | {
      readonly ok: true
      readonly pages: number
      readonly hasPdf: boolean
      readonly large: readonly string[]
    }
  | { readonly ok: false; readonly findings: readonly SiteFinding[] }

/** Builds a site. */
export type BuildSite = (order: SiteOrder) => Promise<SiteOutcome>

/** Loads what builds sites, which only who builds one installs; undefined when it is not there or is something else. */
export async function loadSiteBuilder(): Promise<BuildSite | undefined> {
  try {
    const module: unknown = await import(packageName)
    return hasBuilder(module) ? module.buildSite : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return undefined
    throw error
  }
}

// A text and not a literal: the compiler looks for no package that need not be there.
const packageName: string = '@samenspraak/site/build'

const absent: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'])

function hasBuilder(module: unknown): module is { readonly buildSite: BuildSite } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'buildSite' in module &&
    typeof module.buildSite === 'function'
  )
}
