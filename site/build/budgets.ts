import { gzipSync } from 'node:zlib'
import type { SiteFiles } from './site-files.ts'

/** What a visitor at most has to fetch, in bytes after gzip; fonts are compressed already. */
export const budgets = {
  html: 12 * 1024,
  /** A message with all its fields is one page, so that a link to a field holds; its examples have their own. */
  message: 16 * 1024,
  css: 16 * 1024,
  scriptOnLoad: 3 * 1024,
  font: 40 * 1024,
  /** The whole glossary in both languages in one file, before compression, as it is mailed and put on a stick. */
  offline: (terms: number): number => (terms <= 500 ? 3 : 5) * 1024 * 1024,
  /** 25 KB for a glossary of up to 200 terms, 45 KB for one of up to 1,000. */
  search: (terms: number): number => (terms <= 200 ? 25 : 45) * 1024,
  /** What people type beside names, and the words of texts: fetched with the second letter, in the language of the page. */
  searchRest: (terms: number): number => (terms <= 500 ? 72 : 90) * 1024,
} as const

/** Pages that list everything, such as the A to Z, and may be as large as their number of terms needs. */
const lists =
  /^(en\/)?(begrippen|terms|vergelijk|compare|hierarchie|hierarchy|thema|theme|wet|law|alle-begrippen|all-terms|velden|fields|wijzigingen|changes|gegevensgroep|data-group)(\/[^/]+)?\/index\.html$/

const offline = 'data/samenspraak.html'

/** Scripts that narrow a table or a list of its own page, and that of the page of results: the field does not fetch them. */
const ofOnePage = /^_astro\/(matrix|results|row-filter)\./

/** All codes of errors, to look through at once. */
const codes = /^(ontwikkelaars\/fouten|en\/developers\/errors)\/index\.html$/

const messages =
  /^(en\/)?(model|voorbeelden|examples|rechten-per-bericht|rights-per-message|fhir)\/[^/]+\/[^/]+\/index\.html$/

/** What is larger than its budget. */
export function budgetFindings(files: SiteFiles): readonly string[] {
  const packed = new Map<string, number>()
  const sizeOf = (path: string): number => {
    const size = packed.get(path) ?? gzipSync(files.read(path), { level: 9 }).length
    packed.set(path, size)
    return size
  }
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + sizeOf(path), 0)
  const ending = (end: string): readonly string[] => files.paths.filter((path) => path.endsWith(end))
  const scripts = ending('.js').filter((path) => path.startsWith('_astro/'))
  // All pages share one layout, so the start page says what each of them loads.
  const start = files.read('index.html')
  const onLoad = scripts.filter((path) => start.includes(path))
  // What the field fetches on focus; the page of results adds the names of fields and lists in its own language.
  const search = [
    ...scripts.filter((path) => !onLoad.includes(path) && !ofOnePage.test(path)),
    'search/terms.txt',
  ]
  const terms = files.paths.filter((path) => /^data\/begrip\/.*\.ttl$/.test(path)).length
  const fonts = ending('.woff2')
  return [
    ...ending('.html').flatMap((path) => pageFindings(path, files, sizeOf)),
    ...over('all stylesheets', sum(ending('.css')), budgets.css),
    ...over('scripts that every page loads', sum(onLoad), budgets.scriptOnLoad),
    ...over('search: code and index', sum(search), budgets.search(terms)),
    ...files.paths
      .filter((path) => /^search\/rest-.*\.txt$/.test(path))
      .flatMap((path) => over(path, sizeOf(path), budgets.searchRest(terms))),
    ...files.paths
      .filter((path) => path === offline)
      .flatMap((path) => over(path, files.read(path).length, budgets.offline(terms))),
    ...over(
      'fonts',
      fonts.reduce((total, path) => total + files.read(path).length, 0),
      budgets.font,
    ),
  ]
}

function pageFindings(path: string, files: SiteFiles, sizeOf: (path: string) => number): readonly string[] {
  if (lists.test(path) || codes.test(path) || path === offline) return []
  const budget = messages.test(path) ? budgets.message : budgets.html
  // What is small as it is need not be compressed to know it.
  return files.read(path).length <= budget ? [] : over(path, sizeOf(path), budget)
}

function over(what: string, size: number, budget: number): readonly string[] {
  return size > budget ? [`${what}: ${size} bytes, budget ${Math.round(budget)}`] : []
}
