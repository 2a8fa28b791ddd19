import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { chromium } from 'playwright-core'
import { packProgram } from './package-place.ts'

/** The browser that prints, by `CHROMIUM` or where Debian has it; without one there is no PDF. */
export function findBrowser(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium'].find((path) => path !== '' && existsSync(path))
}

/**
 * Has documents printed as tagged PDF on A4, with an outline of their headings and a number on each page. Comes back when
 * the browser is at work on all of them, so that something else can be done; what it gives waits for the end.
 */
export async function startPrinting(
  executablePath: string,
  documents: readonly string[],
): Promise<() => Promise<readonly Uint8Array[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-pdf-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const close = async (): Promise<void> => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const pages = await Promise.all(
      documents.map(async (html, nth) => {
        const file = join(folder, `${nth}.html`)
        writeFileSync(file, html)
        const page = await browser.newPage()
        await page.goto(pathToFileURL(file).href)
        await page.evaluate(() => document.fonts.ready)
        return page
      }),
    )
    const printed = Promise.allSettled(pages.map(async (page) => packed(await page.pdf(paper))))
    // The orders have to leave this process before anything keeps it busy.
    await pages[0]?.evaluate(() => 0)
    return () => taken(printed).finally(close)
  } catch (cause) {
    await close()
    throw cause
  }
}

async function taken(
  printed: Promise<readonly PromiseSettledResult<Uint8Array>[]>,
): Promise<readonly Uint8Array[]> {
  return (await printed).map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

const paper = {
  format: 'A4',
  tagged: true,
  outline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="font: 8pt sans-serif; width: 100%; padding: 0 18mm; display: flex; justify-content: space-between"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>',
  margin: { top: '18mm', right: '18mm', bottom: '20mm', left: '18mm' },
} as const

/** The document packed by a thread (`pack-pdf.ts`). */
function packed(pdf: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(packProgram, { workerData: pdf })
    thread.once('message', resolve)
    thread.once('error', reject)
    // After an answer this says nothing any more.
    thread.once('exit', (code) => reject(new PackingEndedError(code)))
  })
}

/** The thread ended without an answer. */
class PackingEndedError extends Error {
  readonly code = 'site/packing-ended'

  constructor(exitCode: number) {
    super(`packing a PDF ended with exit code ${exitCode}`)
  }
}
