import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { budgetFindings } from './budgets.ts'
import { copyDownloads } from './downloads.ts'
import { endWithParent } from './end-with-parent.ts'
import { checksums, missingFacts, sumsPath, withFileFacts } from './file-facts.ts'
import { linkFindings } from './links.ts'
import { moveInto } from './move-into.ts'
import { offlineEdition, printEdition } from './offline.ts'
import { runAstro } from './run-astro.ts'
import { readSite, withPaths } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'
import { languages } from '../src/language.ts'
import { placePath } from '../src/place.ts'
import type { FilesReport } from './files-report.ts'
import { nationalData, offlineScript } from './package-place.ts'
import { marker, markerText } from './place.ts'

// Fills the folder SITE_OUT with a site and says on standard output what it found; the folder around it holds what is needed
// meanwhile and is left as it is then. It is a program of its own, as the pages read SITE_DATA and the other settings when they are loaded. Three do
// their part at a time: Astro makes pages, a browser prints, and this program makes downloads and looks at pages.
const out = process.env['SITE_OUT'] ?? ''
const work = dirname(out)
if (work !== '.') endWithParent(work)
const base = process.env['SITE_BASE'] ?? '/'
const browser = process.env['SITE_PDF'] === 'no' ? undefined : await usableBrowser()
const printedPaths = browser === undefined ? [] : ['data/begrippen.pdf', 'data/terms.pdf']
const astro = runAstro(out, { SITE_PDF: browser === undefined ? 'no' : 'yes' })
copyDownloads(process.env['SITE_DATA'] ?? nationalData, join(work, 'downloads'))
const printed = (await astro.editions) ? await startPrinting() : undefined
const status = await astro.ended
if (status === 0) {
  moveInto(join(work, 'downloads'), out)
  const files = withPaths(await withOffline(readSite(out)), [marker, sumsPath, ...printedPaths])
  const broken = linkFindings(files, base)
  for (const [nth, bytes] of ((await printed?.()) ?? []).entries())
    writeFileSync(join(out, printedPaths[nth] ?? ''), bytes)
  writeFileSync(join(out, marker), markerText(files.paths))
  const unfilled = addFileFacts(files)
  const report: FilesReport = {
    pages: files.paths.filter((path) => path.endsWith('.html')).length,
    hasPdf: browser !== undefined,
    broken: [...unfilled, ...broken],
    large: budgetFindings(files),
  }
  console.log(JSON.stringify(report))
} else {
  // What Astro said is what counts.
  await printed?.().catch(() => undefined)
  process.exitCode = status ?? 1
}

/** The browser that prints, when what drives it is installed too. */
async function usableBrowser(): Promise<string | undefined> {
  try {
    return (await import('./pdf.ts')).findBrowser()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** Has the whole glossary printed in both languages, which takes the browser about as long as the other pages take Astro. */
async function startPrinting(): Promise<(() => Promise<readonly Uint8Array[]>) | undefined> {
  if (browser === undefined) return undefined
  const files = readSite(out)
  const documents = languages.map((language) => printEdition(files, language, base))
  return (await import('./pdf.ts')).startPrinting(browser, documents)
}

/** The whole glossary as one file to read without internet. */
async function withOffline(files: SiteFiles): Promise<SiteFiles> {
  const path = 'data/samenspraak.html'
  writeFileSync(join(out, path), offlineEdition(files, base, await offlineScript()))
  return withPaths(files, [path])
}

/** Sizes and checksums, which are known when all files are there; gives what a page speaks of and is not there. */
function addFileFacts(files: SiteFiles): readonly string[] {
  writeFileSync(join(out, sumsPath), checksums(files))
  return languages.flatMap((language) => {
    const path = `${placePath(language, 'downloads')}index.html`
    const page = withFileFacts(files.read(path).toString('utf8'), files, language)
    writeFileSync(join(out, path), page)
    return missingFacts(path, page)
  })
}
