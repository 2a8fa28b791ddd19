import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { exampleSays, VendorError } from './vendor.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
// What a careful vendor sends along: scripts of its own only, and no code from text.
const policy = "default-src 'none'; script-src 'self'"

/** The bundled example in a browser, which says there what it says in Node; without a browser only that it was not run. */
export async function runInBrowser(bundle: string): Promise<void> {
  if (!existsSync(executablePath)) {
    // CI installs the browser, so there its absence is a fault.
    if (process.env['CI'] !== undefined) throw new VendorError(`no browser at ${executablePath}`)
    console.warn(`NOT RUN: the bundle in a browser, because ${executablePath} is not there`)
    return
  }
  const profile = mkdtempSync(join(tmpdir(), 'samenspraak-vendor-browser-'))
  const server = serve(bundle)
  try {
    const said = await saidBy(await addressOf(server), profile)
    if (!said.includes(exampleSays)) throw new VendorError(`the browser said: ${said}`)
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** What the page logs until it says that all is well, or until something went wrong in it. */
async function saidBy(address: string, profile: string): Promise<string> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    headless: true,
  })
  try {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    // The page counts as loaded when its module has run.
    await page.goto(address, { waitUntil: 'load' })
    await page.evaluate(() => undefined)
    return said.join('\n')
  } finally {
    await context.close()
  }
}

function serve(bundle: string): Server {
  const html = '<!doctype html><title>vendor</title><script type="module" src="/bundle.js"></script>'
  const script = readFileSync(bundle, 'utf8')
  return createServer(({ url }, response) => {
    const isPage = url === '/'
    response.writeHead(isPage || url === '/bundle.js' ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'text/javascript',
      'content-security-policy': policy,
    })
    response.end(isPage ? html : script)
  })
}

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
}
