import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { readSite } from '../../site/build/site-files.ts'
import { pageTypes } from './page-types.ts'
import { serveSite } from './serve.ts'
import type { ServedSite } from './serve.ts'

// The built site as people use it: with and without a mouse, on a phone, in the dark, without JavaScript.
const dist = fromRoot('site', 'dist')
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const profile = mkdtempSync(join(tmpdir(), 'samenspraak-site-'))
const pages = pageTypes.flatMap(([type, nl, en]) => [
  { type, language: 'nl', path: nl },
  { type, language: 'en', path: en },
])
/** How each language is looked at: together both sizes, both colour schemes and the pair that is hardest on contrast. */
const views = [
  { language: 'nl', width: 1280, colorScheme: 'light' },
  { language: 'nl', width: 320, colorScheme: 'dark' },
  { language: 'en', width: 320, colorScheme: 'light' },
] as const
let served: ServedSite
let browser: BrowserContext

beforeAll(async () => {
  expect(existsSync(join(dist, 'index.html')), 'run scripts/site.ts first').toBe(true)
  served = await serveSite(dist)
  browser = await chromium.launchPersistentContext(profile, { executablePath, args: flags })
})

afterAll(async () => {
  await browser.close()
  served.close()
  rmSync(profile, { recursive: true, force: true })
})

test('no two pages of a language have one title, and none says that something is undefined', () => {
  const files = readSite(dist)
  const texts = files.paths
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => ({ path, text: files.read(path).toString() }))
    .filter(({ text }) => !text.includes('http-equiv="refresh"'))
  const titles = texts.map(({ text }) => text.match(/<html lang="..|<title>[^<]*/g)?.join(' '))
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
  expect(texts.filter(({ text }) => text.includes('>undefined')).map(({ path }) => path)).toEqual([])
})

test('no page type breaks a rule of WCAG 2.2 AA or good practice, in either language, on a phone, in the dark', async () => {
  const broken: string[] = []
  await onPage(async (page) => {
    for (const { language, width, colorScheme } of views) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      for (const { path } of pages.filter((one) => one.language === language)) {
        await visit(page, path)
        await page.evaluate(keepSome)
        broken.push(...(await axeFindings(page, `${path} ${width} ${colorScheme}`)))
      }
    }
  })
  expect(broken).toEqual([])
})

test('no page scrolls sideways at 320 or 390 pixels', async () => {
  const wide: string[] = []
  await onPage(async (page) => {
    for (const width of [320, 390])
      for (const { path } of pages) {
        await page.setViewportSize({ width, height: 800 })
        await visit(page, path)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (over > 0) wide.push(`${path} at ${width}: ${over}`)
      }
  })
  expect(wide).toEqual([])
})

test('nothing shifts while a page loads', async () => {
  const shifted: string[] = []
  await onPage(async (page) => {
    for (const { path } of pages.filter(({ language }) => language === 'nl')) {
      await visit(page, path)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ('value' in entry) total += Number(entry.value)
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)))
          }),
      )
      // The results are put into their page by script, which is what that page is for.
      if (shift > 0.02 && !path.includes('?q=')) shifted.push(`${path}: ${shift.toFixed(3)}`)
    }
  })
  expect(shifted).toEqual([])
})

test('the HTML of every page type is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // Astro writes void elements and quotes in its own style, and a landmark list of links needs no heading.
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'no-trailing-whitespace': 'off' },
  })
  const findings: string[] = []
  for (const path of [...pages.map((page) => page.path), '/id/begrip/doel/']) {
    const html = await (await fetch(served.origin + path)).text()
    const { results } = await validator.validateString(html)
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) findings.push(`${path}:${line} ${ruleId}: ${message}`)
  }
  expect(findings).toEqual([])
})

test('the first tab stop skips to the content, and at most 25 come before it', async () => {
  await onPage(async (page) => {
    await visit(page, '/begrip/ondersteuningsplan/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
    let stops = 1
    while (stops < 40) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.closest('main') !== null)) break
      stops += 1
    }
    expect(stops).toBeLessThanOrEqual(25)
  })
})

test('someone types, chooses with the arrows and lands on the term', async () => {
  await onPage(async (page) => {
    await visit(page, '/begrippen/')
    await page.focus('#search')
    await page.keyboard.type('wijk teams')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
    const input = page.locator('#search')
    const active = await input.getAttribute('aria-activedescendant')
    expect(await input.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    expect(await page.locator('#announce').textContent()).toMatch(/^De \d+ begrippen die het beste passen$/)
    expect(await axeFindings(page, 'open list')).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/begrip/wijkteam/')
  })
})

test('Escape closes the list and leaves the words; Enter without a choice opens the results', async () => {
  await onPage(async (page) => {
    await visit(page, '/en/')
    await page.focus('#search')
    await page.keyboard.type('support plan')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Escape')
    expect(await page.locator('[role=option]').count()).toBe(0)
    expect(await page.inputValue('#search')).toBe('support plan')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/search/?q=support+plan')
    await page.waitForSelector('[data-key=ondersteuningsplan]')
    expect(await page.inputValue('#search')).toBe('support plan')
  })
})

test('nothing of the search is fetched before the field is used', async () => {
  await onPage(async (page) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await visit(page, '/begrip/arrangement/')
    expect(fetched.filter((path) => path.startsWith('/search/'))).toEqual([])
    const names = page.waitForResponse('**/search/terms.txt')
    await page.focus('#search')
    await names
    await page.fill('#search', 's')
    await page.waitForFunction(() => document.querySelector('#announce')?.textContent !== '')
    expect(fetched.filter((path) => path.startsWith('/search/'))).toEqual(['/search/terms.txt'])
    const rest = page.waitForResponse('**/search/rest-nl.txt')
    await page.fill('#search', 'schoonmaakster')
    await rest
    await page.waitForSelector('#search-options [role=option]:has-text("hulp bij het huishouden")')
  })
})

test('a search for nothing we have offers the list and a proposal that names the word', async () => {
  await onPage(async (page) => {
    await page.goto(`${served.origin}/zoeken/?q=xyzzyq`)
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent !== '')
    expect(await page.textContent('[data-count]')).toBe('Geen begrip gevonden')
    expect(await page.getAttribute('[data-propose]', 'href')).toContain('xyzzyq')
    expect(await page.isVisible('[data-nothing]')).toBe(true)
  })
})

test('without JavaScript every page answers and the search leads to the list', async () => {
  const context = await browser.browser()?.newContext({ javaScriptEnabled: false })
  const page = await (context ?? browser).newPage()
  try {
    await page.goto(`${served.origin}/begrip/integraal-plan/`)
    await page.click('main a:has-text("ondersteuningsplan")')
    expect(await page.textContent('h1')).toBe('Ondersteuningsplan')
    await page.fill('#search', 'arrangement')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/zoeken/?q=arrangement')
    expect(await page.isVisible('noscript')).toBe(true)
    await page.click('main .letters a:has-text("A")')
    expect(new URL(page.url()).pathname).toBe('/begrippen/')
  } finally {
    await page.close()
    await context?.close()
  }
})

test('the switch leads to the same page in the other language, and back', async () => {
  await onPage(async (page) => {
    for (const { path, type } of pages.filter(({ language }) => language === 'nl')) {
      if (['other word', 'results', 'not found', 'term with law and many fields'].includes(type)) continue
      await visit(page, path)
      await page.click('.head__language')
      expect(await page.getAttribute('html', 'lang'), path).toBe('en')
      await page.click('.head__language')
      expect(new URL(page.url()).pathname).toBe(path)
    }
  })
})

async function onPage(walk: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  try {
    await walk(page)
  } finally {
    await page.close()
  }
  expect(complaints).toEqual([])
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(served.origin + path)
  await page.evaluate(() => document.fonts.ready)
  if (path.includes('?q=')) await page.waitForSelector('[data-key] p')
}

/** Of hundreds of parts that one component made, a few say what all would say. */
function keepSome(): void {
  for (const part of [...document.querySelectorAll('[data-repeats]')].slice(3)) part.remove()
}

async function axeFindings(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (values) =>
      Reflect.get(globalThis, 'axe').run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    axeRules,
  )
  return violations.map(
    ({ id, nodes }) =>
      `${where}: ${id} ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
}
