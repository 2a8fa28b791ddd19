// What `@samenspraak/site/build` offers to TypeScript. Written by hand, as the sources behind it reach into the pages;
// tests/site/local-build.test.ts holds it against them.

/** What a site is made of and where it goes. */
export interface SiteOrder {
  /** The folder of the site; an earlier site there is replaced when the new one is ready. */
  readonly out: string
  /** A folder with terms and names of a municipality. */
  readonly local?: string
  /** The path under which the site stands, with slashes at both ends; `/` unless given. */
  readonly base?: string
  /** The origin of the site, for canonical addresses. */
  readonly url?: string
  /** Where comments go; otherwise what the local folder says. */
  readonly mail?: string
  /** False when no PDF is wanted; without a browser there is none either. */
  readonly pdf?: boolean
  /** Whether a folder that is no site of ours may be replaced. */
  readonly force?: boolean
  /** A folder in the form of `@samenspraak/schemas`, in its place. */
  readonly data?: string
  /** Ends the build early; nothing of it is left. */
  readonly signal?: AbortSignal
}

/** One reason why there is no site: a fault in the local glossary, the place or the pages. */
export interface BuildFinding {
  /** `local/…` for the local glossary, `site/…` for the place and the pages; docs/codes says what to do. */
  readonly code: string
  /** The file, from the folder of the local glossary, or the page; empty when it is about the whole. */
  readonly file: string
  /** JSON Pointer in the file; empty for the whole. */
  readonly at: string
  /** From 1; 0 when there is no line to tell. */
  readonly line: number
  readonly nl: string
  readonly en: string
}

/** A site at its place, or why the place is as it was. */
export type BuildOutcome =
  | {
      readonly ok: true
      readonly pages: number
      readonly hasPdf: boolean
      /** What is larger than a visitor should have to fetch. */
      readonly large: readonly string[]
    }
  | { readonly ok: false; readonly findings: readonly BuildFinding[] }

/** Builds the site of the glossary, with the terms of a municipality if there is a folder of them. */
export declare function buildSite(order: SiteOrder): Promise<BuildOutcome>
