import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'

// The SDK and the search in a real browser and in a web worker, under a policy that forbids code from strings.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'"
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What the page and the worker report back. */
interface Report {
  readonly valid: boolean
  readonly issues: readonly string[]
  readonly parsed: boolean
  readonly found: readonly string[]
  readonly evalRefused: boolean
}

const program = `
import { checkOndersteuningsplan, parseOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { createTermSearch } from '@samenspraak/term-search'
const search = createTermSearch([{ sleutel: 'wijkteam', voorkeursterm: { nl: 'wijkteam', en: 'neighbourhood team' } }])
export function report(plan) {
  const broken = checkOndersteuningsplan({ ...plan, status: 'lopend' })
  let evalRefused = false
  try { new Function('return 1') } catch { evalRefused = true }
  return {
    valid: checkOndersteuningsplan(plan).ok,
    issues: broken.ok ? [] : broken.issues.map((issue) => issue.code + ' ' + issue.at),
    parsed: parseOndersteuningsplan(new TextEncoder().encode(JSON.stringify(plan))).ok,
    found: search.find('wijk teams').map(({ sleutel }) => sleutel),
    evalRefused,
  }
}`
// In a task of the page's own: what the test driver evaluates itself is let past the policy.
const page = `${program}\nglobalThis.inPage = (plan) => new Promise((resolve) => setTimeout(() => resolve(report(plan))))\nglobalThis.inWorker = (plan) => new Promise((resolve, reject) => {
  const worker = new Worker('/worker.js', { type: 'module' })
  worker.onmessage = ({ data }) => resolve(data)
  worker.onerror = () => reject(new Error('worker failed'))
  worker.postMessage(plan)
})`
const worker = `${program}\nself.onmessage = ({ data }) => self.postMessage(report(data))`

const plan = readSchemas().find(({ name }) => name === 'ondersteuningsplan')?.valid[0]?.document
const profile = mkdtempSync(join(tmpdir(), 'samenspraak-browser-'))
let server: Server
let origin = ''

beforeAll(async () => {
  const files = new Map([
    ['/', { type: 'text/html', body: '<!doctype html><script type="module" src="/page.js"></script>' }],
    ['/page.js', { type: 'text/javascript', body: bundle(page) }],
    ['/worker.js', { type: 'text/javascript', body: bundle(worker) }],
  ])
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '')
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': file?.type ?? 'text/plain',
      'content-security-policy': policy,
    })
    response.end(file?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
})

afterAll(() => {
  server.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a page and a worker check a plan and find a term under a policy without eval', async ({ skip }) => {
  if (!existsSync(executablePath)) {
    // CI installs the browser, so there its absence is a fault; elsewhere it is said, and the rest goes on.
    if (process.env['CI'] !== undefined) throw new BrowserMissingError()
    console.warn(`NOT RUN: ${new BrowserMissingError().message}`)
    skip()
  }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    headless: true,
  })
  try {
    const tab = await context.newPage()
    await tab.goto(origin)
    await tab.waitForFunction(() => Reflect.has(globalThis, 'inPage'))
    const expected: Report = {
      valid: true,
      issues: ['sdk/enum /status'],
      parsed: true,
      found: ['wijkteam'],
      evalRefused: true,
    }
    expect(await tab.evaluate((document) => Reflect.get(globalThis, 'inPage')(document), plan)).toEqual(
      expected,
    )
    expect(await tab.evaluate((document) => Reflect.get(globalThis, 'inWorker')(document), plan)).toEqual(
      expected,
    )
  } finally {
    await context.close()
  }
})

function bundle(source: string): string {
  const built = buildSync({
    stdin: { contents: source, resolveDir: fromRoot('packages', 'cli'), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@samenspraak/source'],
    write: false,
  })
  return built.outputFiles[0]?.text ?? ''
}

class BrowserMissingError extends Error {
  readonly code = 'tests/browser-missing'
  constructor() {
    super(
      `No Chromium at ${executablePath}: install it (Debian: apt-get install chromium) or set CHROMIUM to its path`,
    )
  }
}
