import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { languages } from '../site/src/language.ts'
import { placePath } from '../site/src/place.ts'
import { fromRoot } from './sources/files.ts'
import { budgetFindings } from './site/budgets.ts'
import { copyDownloads } from './site/downloads.ts'
import { checksums, missingFacts, sumsPath, withFileFacts } from './site/file-facts.ts'
import { linkFindings } from './site/links.ts'
import { offlineEdition, printEdition } from './site/offline.ts'
import { findBrowser, startPrinting } from './site/pdf.ts'
import { readSite } from './site/site-files.ts'

// Builds the glossary site into site/dist from what scripts/generate.ts wrote, adds the downloads and judges the result:
// no broken link inside the site, no file over its budget (site/budgets.ts). Without a browser it has no PDF and says so.
const out = resolve(process.env['SITE_OUT'] ?? fromRoot('site', 'dist'))
const base = process.env['SITE_BASE'] ?? '/'
const browser = findBrowser()
rmSync(out, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=@samenspraak/source',
    fromRoot('site/node_modules/astro/bin/astro.mjs'),
    'build',
    '--silent',
    '--outDir',
    out,
  ],
  {
    cwd: fromRoot('site'),
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_PDF: browser === undefined ? 'no' : 'yes' },
  },
)
if (status === 0) {
  const printed = await startEditions()
  copyDownloads(process.env['SITE_DATA'] ?? fromRoot('packages', 'schemas', 'generated'), out)
  await printed()
  const unfilled = addFileFacts()
  const files = readSite(out)
  const findings = [...unfilled, ...linkFindings(files, base), ...budgetFindings(files)]
  for (const finding of findings) console.log(finding)
  const pages = files.paths.filter((path) => path.endsWith('.html')).length
  console.log(`site: ${pages} pages, ${findings.length} findings`)
  if (findings.length > 0) process.exitCode = 1
} else process.exitCode = status ?? 1

/** The whole glossary as one file to read without internet, and as PDF: the browser prints while the downloads are made. */
async function startEditions(): Promise<() => Promise<void>> {
  const files = readSite(out)
  const printed =
    browser === undefined
      ? undefined
      : await startPrinting(
          browser,
          languages.map((language) => printEdition(files, language, base)),
        )
  return async () => {
    writeFileSync(join(out, 'data', 'samenspraak.html'), offlineEdition(files, base))
    if (printed === undefined)
      return console.log('site: no PDF, as there is no Chromium (set CHROMIUM to its path)')
    const [nl, en] = await printed()
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
