/** What an adopting organisation sets, by environment variable when it builds the site. */
export interface Settings {
  /** Where comments go; an address under `.example` reaches nobody and says so on the page. */
  readonly feedbackMail: string
  /** Origin of the site, such as `https://begrippen.voorbeeld.example`; without it no page claims a canonical address. */
  readonly origin: string | undefined
  /** Path under which the site is served, with slashes at both ends. */
  readonly base: string
  /** Whether this build makes the PDF, which takes a browser; scripts/site.ts says so. */
  readonly hasPdf: boolean
}

/** The settings of this build. */
export const settings: Settings = {
  feedbackMail: process.env['SITE_MAIL'] ?? 'begrippen@samenspraak.example',
  origin: process.env['SITE_URL'],
  base: process.env['SITE_BASE'] ?? '/',
  hasPdf: process.env['SITE_PDF'] === 'yes',
}
