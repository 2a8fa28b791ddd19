import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { budgetFindings } from './budgets.ts'
import { copyDownloads } from './downloads.ts'
import { checksums, missingFacts, sumsPath, withFileFacts } from './file-facts.ts'
import { linkFindings } from './links.ts'
import { offlineEdition, printEdition } from './offline.ts'
import { readSite } from './site-files.ts'
import { languages } from '../src/language.ts'
import { placePath } from '../src/place.ts'
import type { FilesReport } from './files-report.ts'
import { astroProgram, nationalData, nodeOptions, offlineScript, siteRoot } from './package-place.ts'
import { marker } from './place.ts'

// Fills the folder SITE_OUT with a site and says on standard output what it found. It is a program of its own, as the pages
// read SITE_DATA and the other settings when they are loaded.
const out = process.env['SITE_OUT'] ?? ''
const base = process.env['SITE_BASE'] ?? '/'
const browser = process.env['SITE_PDF'] === 'no' ? undefined : await usableBrowser()
const { status } = spawnSync(
  process.execPath,
  [...nodeOptions, astroProgram, 'build', '--silent', '--outDir', out],
  {
    cwd: siteRoot,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_PDF: browser === undefined ? 'no' : 'yes' },
  },
)
if (status === 0) {
  const printed = await startEditions()
  copyDownloads(process.env['SITE_DATA'] ?? nationalData, out)
  await printed()
  const unfilled = addFileFacts()
  writeFileSync(join(out, marker), 'samenspraak site build\n')
  const files = readSite(out)
  const report: FilesReport = {
    pages: files.paths.filter((path) => path.endsWith('.html')).length,
    hasPdf: browser !== undefined,
    broken: [...unfilled, ...linkFindings(files, base)],
    large: budgetFindings(files),
  }
  console.log(JSON.stringify(report))
} else process.exitCode = status ?? 1

/** The browser that prints, when what drives it is installed too. */
async function usableBrowser(): Promise<string | undefined> {
  try {
    return (await import('./pdf.ts')).findBrowser()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** The whole glossary as one file to read without internet, and as PDF: the browser prints while the downloads are made. */
async function startEditions(): Promise<() => Promise<void>> {
  const files = readSite(out)
  const script = await offlineScript()
  const documents = languages.map((language) => printEdition(files, language, base))
  const printed =
    browser === undefined ? undefined : await (await import('./pdf.ts')).startPrinting(browser, documents)
  return async () => {
    writeFileSync(join(out, 'data', 'samenspraak.html'), offlineEdition(files, base, script))
    const [nl, en] = (await printed?.()) ?? []
    if (nl !== undefined) writeFileSync(join(out, 'data', 'begrippen.pdf'), nl)
    if (en !== undefined) writeFileSync(join(out, 'data', 'terms.pdf'), en)
  }
}

/** Sizes and checksums, which are known when all files are there; gives what a page speaks of and is not there. */
function addFileFacts(): readonly string[] {
  writeFileSync(join(out, sumsPath), checksums(readSite(out)))
  const files = readSite(out)
  return languages.flatMap((language) => {
    const path = `${placePath(language, 'downloads')}index.html`
    const page = withFileFacts(files.read(path).toString('utf8'), files, language)
    writeFileSync(join(out, path), page)
    return missingFacts(path, page)
  })
}
