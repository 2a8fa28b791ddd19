import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite } from '../../src/http/site/open-site.ts'
import { startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

// A small site with the addresses of the real one, beside all APIs.
const root = mkdtempSync(join(tmpdir(), 'samenspraak-serve-'))
const folder = join(root, 'site')
const policy = "default-src 'self'"
const page = (text: string): string =>
  `<!DOCTYPE html><html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${text.repeat(200)}</body></html>`
const files: Readonly<Record<string, string>> = {
  'site/index.html': page('start '),
  'site/404.html': page('niet gevonden '),
  'site/begrip/doel/index.html': page('doel '),
  'site/en/term/doel/index.html': page('goal '),
  'site/data/begrip/doel.ttl': '<doel> a <Concept> .',
  'site/data/begrip/doel.jsonld': '{}',
  'site/data/begrip/doel.csv': 'sleutel\ndoel\n',
  'site/_astro/page.abc.js': 'export {}',
  'site/subjects/index.html': page('never '),
  geheim: 'outside',
}
let registry: TestRegistry

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  symlinkSync(join(root, 'geheim'), join(folder, 'geheim.txt'))
  registry = await startTestRegistry({ SAMENSPRAAK_SITE: folder })
})

afterAll(async () => {
  await registry.stop()
  rmSync(root, { recursive: true })
})

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(registry.url + path, { headers, redirect: 'manual' })
}

test('a page comes with its own policy, a strong tag and no frame around it; who has it gets 304', async () => {
  const answer = await get('/begrip/doel/', browser)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(files['site/begrip/doel/index.html'])
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`)
  const tag = answer.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/u)
  const again = await get('/begrip/doel/', { ...browser, 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('each way of packing has its own tag and gives the same page', async () => {
  const tags = new Set<string>()
  for (const [encoding, unpack] of [
    ['identity', (body: Buffer) => body],
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const { headers, body } = await raw('/begrip/doel/', { 'accept-encoding': encoding })
    expect(unpack(body).toString()).toBe(files['site/begrip/doel/index.html'])
    expect(headers.vary).toBe('Accept-Encoding')
    tags.add(headers.etag ?? '')
  }
  expect(tags.size).toBe(3)
})

test('the start is the site for a browser and the API for a program', async () => {
  expect(await (await get('/', browser)).text()).toContain('start')
  expect(await (await get('/')).text()).toBe('{}')
  expect(await (await get('/', { accept: 'application/json' })).text()).toBe('{}')
})

test('no file of the site takes the address of an API, and no write reaches the site', async () => {
  expect(await (await get('/subjects/', browser)).text()).not.toContain('never')
  const written = await fetch(`${registry.url}/begrip/doel/`, { method: 'POST' })
  expect(written.status).toBe(404)
})

test.each([
  ['text/html', undefined, '/begrip/doel/'],
  ['*/*', 'nl-NL,nl;q=0.9', '/begrip/doel/'],
  ['text/html', 'en-GB,en;q=0.9,nl;q=0.5', '/en/term/doel/'],
  ['text/turtle', 'en', '/data/begrip/doel.ttl'],
  ['text/html;q=0.1, application/ld+json', undefined, '/data/begrip/doel.jsonld'],
  ['text/csv', undefined, '/data/begrip/doel.csv'],
  ['application/json', undefined, '/data/begrip/doel.jsonld'],
])('the name of a term leads who takes %s and reads %s to %s', async (accept, language, location) => {
  const answer = await get('/id/begrip/doel', {
    accept,
    ...(language === undefined ? {} : { 'accept-language': language }),
  })
  expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([
    303,
    location,
    'Accept, Accept-Language',
  ])
})

test('a name in no form that we have is 406, one that we do not have is 404', async () => {
  expect((await get('/id/begrip/doel', { accept: 'image/png' })).status).toBe(406)
  expect((await get('/id/begrip/onbekend')).status).toBe(404)
})

test('a browser that is lost gets the page of the site, a program the trouble of the API', async () => {
  const lost = await get('/nergens', browser)
  expect([lost.status, (await lost.text()).includes('niet gevonden')]).toEqual([404, true])
  expect((await get('/nergens')).headers.get('content-type')).not.toContain('html')
  expect((await get('/subjects/nergens/versions', browser)).headers.get('content-type')).not.toContain('html')
})

test('a folder without its slash leads to the one with it; what has its hash in its name never changes', async () => {
  const bare = await get('/begrip/doel?van=hier', browser)
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/begrip/doel/?van=hier'])
  expect((await get('/_astro/page.abc.js')).headers.get('cache-control')).toContain('immutable')
})

test.each([
  '/../geheim',
  '/begrip/../../geheim',
  '/%2e%2e/geheim',
  '/..%2fgeheim',
  '/begrip/%2e%2e/%2e%2e/geheim',
  '/geheim.txt',
  '//geheim',
  '/begrip\\..\\..\\geheim',
  '/begrip/doel/index.html%00.txt',
  '/./geheim',
])('%s leads nowhere', async (path) => {
  const { status, body } = await raw(path, {})
  expect([status >= 400, body.toString().includes('outside')]).toEqual([true, false])
})

test('a registry that not everybody may read shows no site', async () => {
  const closed = await startTestRegistry({ SAMENSPRAAK_SITE: folder, SAMENSPRAAK_PUBLIC_READING: 'false' })
  try {
    expect((await fetch(`${closed.url}/begrip/doel/`, { headers: browser })).status).not.toBe(200)
  } finally {
    await closed.stop()
  }
})

test('a folder that is no site is refused by name', () => {
  expect(() => openSite(root, undefined)).toThrow(/SAMENSPRAAK_SITE: .* has no index.html/u)
  expect([openSite('none', folder), openSite('auto', undefined)]).toEqual([undefined, undefined])
})

/** A request as it is written, which fetch would tidy. */
function raw(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{
  readonly status: number
  readonly headers: { readonly etag: string | undefined; readonly vary: string | undefined }
  readonly body: Buffer
}> {
  const { hostname, port } = new URL(registry.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { etag, vary } = answer.headers
        resolve({ status: answer.statusCode ?? 0, headers: { etag, vary }, body: Buffer.concat(parts) })
      })
    })
      .on('error', reject)
      .end()
  })
}
