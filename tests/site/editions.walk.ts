import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../site/build/pdf.ts'
import { fromRoot } from '../../scripts/sources/files.ts'
import { terms } from '../../site/src/data/built.ts'
import { termsByLetter } from '../../site/src/views/everything/letters.ts'
import { serveSite } from './serve.ts'

// The whole glossary as one file: the PDF by what a screen reader gets from it, the offline edition from a disk.
const dist = process.env['SITE_OUT'] ?? fromRoot('site', 'dist')
const offline = join(dist, 'data', 'samenspraak.html')
const executablePath = findBrowser() ?? '/usr/bin/chromium'
let browser: Browser

beforeAll(async () => {
  expect(existsSync(offline), 'run scripts/site.ts first').toBe(true)
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})

afterAll(() => browser.close())

test.each([
  ['begrippen.pdf', 'nl', 'Samenspraak – Alle begrippen'],
  ['terms.pdf', 'en', 'Samenspraak – All terms'],
] as const)(
  '%s is tagged, says its language and title, and has a bookmark for each term',
  async (file, language, title) => {
    const pdf = await PDFDocument.load(readFileSync(join(dist, 'data', file)), { updateMetadata: false })
    const entry = (name: string) => pdf.catalog.lookup(PDFName.of(name))
    const marks = entry('MarkInfo')
    expect({
      language: textOf(entry('Lang')),
      title: pdf.getTitle(),
      isMarked: marks instanceof PDFDict && String(marks.get(PDFName.of('Marked'))),
      headings: headingsIn(pdf),
      bookmarks: bookmarksUnder(entry('Outlines')),
    }).toEqual({
      language,
      title,
      isMarked: 'true',
      // The title, the contents, the letters and the terms.
      headings: 2 + termsByLetter(language).length + terms.length,
      bookmarks: 2 + termsByLetter(language).length + terms.length,
    })
  },
)

test('the offline edition opens from a disk, asks for nothing else, finds a term and shows it', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const address = pathToFileURL(offline).href
  await page.goto(address)
  await page.fill('#search-nl', 'wijk teams')
  await page.waitForSelector('[role=option]')
  await page.press('#search-nl', 'ArrowDown')
  await page.press('#search-nl', 'Enter')
  await page.waitForURL(`${address}#begrip-wijkteam`)
  await page.goto(`${address}#term-wijkteam`)
  const shown = await page.evaluate(() => ({
    dutch: document.querySelector('#begrip-wijkteam')?.checkVisibility(),
    english: document.querySelector('#term-wijkteam')?.checkVisibility(),
    language: document.documentElement.lang,
  }))
  expect(shown).toEqual({ dutch: false, english: true, language: 'en' })
  expect(asked.filter((one) => !one.startsWith(address) && !one.startsWith('data:'))).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

test('every link of the offline edition leads to a place in it', () => {
  const html = readFileSync(offline, 'utf8')
  const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`))
  const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address)
  expect(links.length).toBeGreaterThan(terms.length * 2)
  expect([...new Set(links.filter((address) => !places.has(address)))]).toEqual([])
})

test('the longest Dutch words do not push a page sideways at 320 pixels', async () => {
  const server = await serveSite(dist)
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  const wide: string[] = []
  for (const { sleutel } of termsByLongestWord().slice(0, 12)) {
    await page.goto(`${server.origin}/begrip/${sleutel}/`)
    const over = await page.evaluate((word) => {
      const before = document.documentElement.scrollWidth - innerWidth
      // Longer than any that we have, in the title and in the definition.
      for (const place of document.querySelectorAll('h1, .definition p')) place.append(` ${word}`)
      return [before, document.documentElement.scrollWidth - innerWidth]
    }, 'meervoudigepersoonlijkheidsstoornisbehandelovereenkomstenregister')
    if (over.some((pixels) => pixels > 0)) wide.push(`${sleutel}: ${over.join(', ')}`)
  }
  await page.close()
  server.close()
  expect(wide).toEqual([])
})

function termsByLongestWord(): typeof terms {
  const longest = (text: string): number => Math.max(...text.split(/[\s-]+/).map((word) => word.length))
  const most = ({ voorkeursterm, definitie }: (typeof terms)[number]): number =>
    longest(`${voorkeursterm.nl} ${definitie.nl}`)
  return terms.toSorted((a, b) => most(b) - most(a))
}

function headingsIn(pdf: PDFDocument): number {
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFDict && /^\/H\d$/.test(String(object.get(PDFName.of('S')) ?? '')),
    ).length
}

/** All bookmarks below an entry of the outline, at any depth. */
function bookmarksUnder(parent: unknown): number {
  let count = 0
  let item = parent instanceof PDFDict ? parent.lookup(PDFName.of('First')) : undefined
  while (item instanceof PDFDict) {
    count += 1 + bookmarksUnder(item)
    item = item.lookup(PDFName.of('Next'))
  }
  return count
}

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
