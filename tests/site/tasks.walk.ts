import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { pageTypes } from './page-types.ts'
import { serveSite } from './serve.ts'
import type { ServedSite } from './serve.ts'
import { tabThrough } from './tasks-keyboard.ts'

// Ten things a policy officer comes for, each from the start page and only by what stands on the screen, on a desk and on a phone.
// SITE_SHOTS names a folder for a picture of where each ends.
const profile = mkdtempSync(join(tmpdir(), 'samenspraak-tasks-'))
const shots = process.env['SITE_SHOTS']
const sizes = [
  { size: 'desk', width: 1280, height: 800 },
  { size: 'phone', width: 390, height: 844 },
] as const
let served: ServedSite
let browser: BrowserContext

beforeAll(async () => {
  served = await serveSite(fromRoot('site', 'dist'))
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    acceptDownloads: true,
  })
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})

afterAll(async () => {
  await browser.close()
  served.close()
  rmSync(profile, { recursive: true, force: true })
})

const tasks: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'find what a word means': async (page) => {
    await searchFor(page, 'regie')
    await page.locator('[role=option]').first().click()
    await page.waitForURL('**/begrip/**')
    expect(await page.locator('.definition').first().textContent()).toMatch(/regie/iu)
  },
  'compare two words': async (page) => {
    await follow(
      page,
      'main a[href="/vergelijk/arrangement/ondersteuningsplan/"], main a[href="/vergelijk/"]',
    )
    if (page.url().endsWith('/vergelijk/'))
      await follow(page, 'main a[href="/vergelijk/arrangement/ondersteuningsplan/"]')
    expect(await page.textContent('h1')).toMatch(/arrangement.*ondersteuningsplan/iu)
    expect(await page.textContent('main')).toContain('met welke hulp')
  },
  'see who may see debts': async (page) => {
    await follow(page, 'nav a[href="/rechten/"], nav a[href="/rollen/"]')
    if (page.url().endsWith('/rollen/')) await follow(page, 'main a[href="/rechten/"]')
    await follow(page, 'main a[href="/gegevensgroep/inkomen-en-schulden/"]')
    const text = await page.textContent('main')
    expect(text).toContain('Schuldhulpverlener')
    expect(text).not.toContain('undefined')
  },
  'take the matrix along as a spreadsheet': async (page) => {
    await page.goto(`${served.origin}/rechten/`)
    const downloading = page.waitForEvent('download')
    await page
      .locator('main a[href$=".xlsx"]')
      .first()
      .evaluate((link) => link.setAttribute('download', ''))
    await page.locator('main a[href$=".xlsx"]').first().click()
    const file = readFileSync(await (await downloading).path())
    expect(file.toString('latin1', 0, 2)).toBe('PK')
  },
  'print a word': async (page) => {
    await page.goto(`${served.origin}/begrip/ondersteuningsplan/`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('h1').isVisible()).toBe(true)
    for (const part of ['#search', '.head__language'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(6)
  },
  'follow what changes': async (page) => {
    await follow(page, 'footer a[href="/wijzigingen/"]')
    const feed = await page.locator('main a[href$=".xml"]').first().getAttribute('href')
    expect(await (await page.request.get(served.origin + (feed ?? ''))).text()).toContain('<feed')
    await follow(page, 'main a[href="/wijzigingen/1.0/"]')
    expect(await page.textContent('h1')).toContain('1.0')
  },
  'say what is wrong with a text': async (page) => {
    await page.goto(`${served.origin}/begrip/arrangement/`)
    const mail = new URL((await page.locator('main a[href^="mailto:"]').first().getAttribute('href')) ?? '')
    expect(mail.searchParams.get('subject')).toBe('Reactie op het begrip: arrangement')
    expect(mail.searchParams.get('body')).toContain('Noem geen gegevens van inwoners.')
    await page.locator('main a[href^="mailto:"]').first().scrollIntoViewIfNeeded()
  },
  'read it in English': async (page) => {
    await page.goto(`${served.origin}/begrip/beschikking/`)
    await page.click('.head__language')
    await page.waitForURL('**/en/term/beschikking/')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.textContent('main')).toContain('Not the same as')
  },
  'find by a word of long ago': async (page) => {
    await searchFor(page, 'leefplan')
    // Names answer at once; the words of long ago come a moment later.
    await page.waitForSelector('[role=option]:first-child:has-text("leefplan")')
    await page.locator('[role=option]').first().click()
    await page.waitForURL('**/begrip/ondersteuningsplan/')
  },
  'find by an article of a law': async (page) => {
    await follow(page, 'nav a[href="/wetten/"]')
    await follow(page, 'main a[href="/wet/wmo-2015/"]')
    const article = page.locator('main :is(h2, h3):has-text("2.3.2")').first()
    await article.scrollIntoViewIfNeeded()
    expect(await page.locator('main a[href^="/begrip/"]').count()).toBeGreaterThan(10)
  },
}

describe.each(sizes)('a policy officer at a $size', ({ size, width, height }) => {
  test.each(Object.entries(tasks))('can %s', async (name, work) => {
    const page = await browser.newPage()
    try {
      await page.setViewportSize({ width, height })
      await page.goto(`${served.origin}/`)
      await work(page)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${size}-${name.replaceAll(' ', '-')}.png`) })
    } finally {
      await page.close()
    }
  })
})

test('on every page type the keyboard reaches the content within 25 stops, sees where it is and hears what it is on', async () => {
  const page = await browser.newPage()
  const findings: string[] = []
  try {
    for (const [, nl, en] of pageTypes)
      for (const path of [nl, en]) {
        await page.goto(served.origin + path)
        if (path.includes('?q=')) await page.waitForSelector('[data-key] p')
        for (const finding of await tabThrough(page)) findings.push(`${path}: ${finding}`)
      }
  } finally {
    await page.close()
  }
  expect(findings).toEqual([])
})

async function searchFor(page: Page, words: string): Promise<void> {
  await page.focus('#search')
  await page.keyboard.type(words)
  await page.waitForSelector('[role=option]')
}

/** Follows the first link that can be seen; a menu that is folded on a phone is opened first. */
async function follow(page: Page, selector: string): Promise<void> {
  const link = page.locator(selector).filter({ visible: true }).first()
  if ((await link.count()) === 0)
    await page.locator('header summary, header button[aria-expanded]').first().click()
  const leaves = page.url()
  await page.locator(selector).filter({ visible: true }).first().click()
  await page.waitForURL((url) => url.href !== leaves)
}
