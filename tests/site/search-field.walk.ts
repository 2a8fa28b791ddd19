import { EventEmitter, once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { findBrowser } from '../../site/build/pdf.ts'
import { serveSite } from './serve.ts'
import type { ServedSite } from './serve.ts'

// The search field when something goes otherwise than it should: a slow or failing network, odd words, a reader who goes away.
const dist = fromRoot('site', 'dist')
let served: ServedSite
let browser: Browser

beforeAll(async () => {
  expect(existsSync(join(dist, 'index.html')), 'run scripts/site.ts first').toBe(true)
  served = await serveSite(dist)
  const executablePath = findBrowser() ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})

afterAll(async () => {
  await browser.close()
  served.close()
})

test.each([
  ['a word that every object has', 'constructor'],
  ['the name of a prototype', '__proto__'],
  ['what a replacement would fill in', '$&'],
  ['an element', '<img src=x onerror=alert(1)>'],
  ['a letter with a thousand accents', `a${'\u0301\u0323'.repeat(500)}`],
])('the page of results answers %s and says it in its title', async (_what, typed) => {
  await onPage(async (page, complaints) => {
    await page.goto(`${served.origin}/zoeken/?q=${encodeURIComponent(typed)}`)
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent !== '')
    expect(await page.locator('[data-count]').textContent()).toMatch(/gevonden$|passen$/)
    expect(await page.title()).toBe(`Zoeken naar ‘${typed}’ – Samenspraak`)
    expect(complaints).toEqual([])
  })
})

test.each([
  { how: 'Escape', leave: (page: Page) => page.keyboard.press('Escape') },
  { how: 'Tab', leave: (page: Page) => page.keyboard.press('Tab') },
])('a list that was left with $how while it was fetched does not open', async ({ leave }) => {
  await onPage(async (page) => {
    const gate = new EventEmitter()
    const opened = once(gate, 'open')
    await page.route('**/search/rest-nl.txt', async (route) => {
      await opened
      await route.continue()
    })
    await page.goto(`${served.origin}/`)
    await page.focus('#search')
    await page.keyboard.type('wijkteam')
    await page.waitForSelector('[role=option]')
    await leave(page)
    const fetched = page.waitForResponse('**/search/rest-nl.txt')
    gate.emit('open')
    await fetched
    // Long enough to prepare what was fetched.
    await page.waitForTimeout(1500)
    expect(await page.locator('#search').getAttribute('aria-expanded')).toBe('false')
    expect(await page.locator('[role=option]').count()).toBe(0)
  })
})

test('who types without a network sees that nothing was found for that reason, and sees it go with the network back', async () => {
  await onPage(async (page) => {
    await page.route('**/search/*.txt', (route) => route.abort())
    await page.goto(`${served.origin}/`)
    await page.focus('#search')
    await page.keyboard.type('wijk')
    const trouble = page.locator('.search__trouble')
    await trouble.waitFor({ state: 'visible' })
    expect(await trouble.textContent()).toContain('kon niet worden opgehaald')
    await page.unroute('**/search/*.txt')
    // A letter that was typed while the last try was failing shares its fate; one behind it tries again.
    const found = async () => {
      await page.keyboard.press('Backspace')
      await page.keyboard.type('k')
      return await page.locator('[role=option]').count()
    }
    await expect.poll(found, { interval: 500, timeout: 60_000 }).toBeGreaterThan(0)
    expect(await trouble.count()).toBe(0)
  })
})

test('the page of a portal in the place of the words is no answer of less words', async () => {
  await onPage(async (page) => {
    await page.route('**/search/rest-nl.txt', (route) =>
      route.fulfill({ status: 200, body: '<!doctype html>\n<title>Inloggen</title>\n' }),
    )
    await page.goto(`${served.origin}/zoeken/?q=rollator`)
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent !== '')
    expect(await page.locator('[data-count]').textContent()).toContain('kon niet worden opgehaald')
  })
})

test('the terms stay counted when only their definitions cannot be fetched', async () => {
  await onPage(async (page) => {
    await page.route('**/search/definitions-nl.json', (route) => route.abort())
    await page.goto(`${served.origin}/zoeken/?q=rollator`)
    await page.waitForSelector('[data-key]')
    expect(await page.locator('[data-count]').textContent()).toMatch(/gevonden$|passen$/)
  })
})

test('a matrix that was narrowed is as narrow as its field says when a reader comes back', async () => {
  await onPage(async (page) => {
    await page.goto(`${served.origin}/rechten/`)
    const column = page.locator('select[name=column]')
    await column.selectOption({ index: 3 })
    const shown = () => page.locator('thead th:visible').count()
    const narrow = await shown()
    await page.goto(`${served.origin}/over/`)
    await page.goBack()
    await page.waitForLoadState('load')
    const chosen = await column.evaluate((field: HTMLSelectElement) => field.selectedIndex)
    const all = await page.locator('thead th').count()
    expect(narrow).toBeLessThan(all)
    expect(await shown()).toBe(chosen === 3 ? narrow : all)
  })
})

test.each(['#1', '#a%20b', '#nl/', '#begrip-é'])(
  'the offline edition finds terms when opened at %s',
  async (fragment) => {
    await onPage(async (page, complaints) => {
      await page.goto(`${pathToFileURL(join(dist, 'data', 'samenspraak.html')).href}${fragment}`)
      await page.fill('#search-nl', 'wijk teams')
      await page.waitForSelector('[role=option]')
      expect(complaints).toEqual([])
    })
  },
)

async function onPage(work: (page: Page, complaints: readonly string[]) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  await work(page, complaints)
  await page.close()
}
