import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { ask } from './ask.ts'
import type { WireRequest } from './ask.ts'

// Two registries on one file: the second logs every request, and so answers none before the framework.
let folder: string
let hot: TestRegistry
let plain: TestRegistry
let hash: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hot-reads-'))
  const place = {
    SAMENSPRAAK_STORE_FILE: join(folder, 'register.db'),
    SAMENSPRAAK_FAILURES_PER_MINUTE: '1000',
  }
  hot = await startTestRegistry(place)
  plain = await startTestRegistry({ ...place, SAMENSPRAAK_LOG_LEVEL: 'debug' })
  await publish('plan', { title: 'Plan', description: 'Een omschrijving. '.repeat(300) })
  await publish(':.alphen:plan', { title: 'Plan van Alphen' })
  await publish('doel', { title: 'Doel' })
  const answer = await ask(hot.url, { path: '/v1/schemas/plan/versies/1/inhoud' })
  hash = String(answer.headers['etag']).slice(1, -1)
})
afterAll(async () => {
  await hot.stop()
  await plain.stop()
  rmSync(folder, { recursive: true })
})

const paths = (): readonly string[] => [
  '/schemas/ids/1',
  '/schemas/ids/1?subject=plan',
  '/schemas/ids/1?fetchMaxId=true',
  '/schemas/ids/1/schema',
  '/schemas/ids/99',
  '/schemas/ids/x',
  '/contexts/.alphen/schemas/ids/1',
  '/contexts/.alphen/subjects/plan/versions/1',
  '/contexts/.alphen/subjects/doel/versions/1',
  '/contexts/:.:/schemas/ids/1',
  '/subjects/plan/versions/1',
  '/subjects/plan/versions/01',
  '/subjects/plan/versions/latest',
  '/subjects/:.alphen:plan/versions/1/schema',
  '/subjects/plan/versions/1/schema',
  '/subjects/plan/versions/7',
  `/v1/inhoud/${hash}`,
  `/v1/inhoud/${hash.toUpperCase()}`,
  `/v1/inhoud/${'0'.repeat(64)}`,
  `/v1/inhoud/${hash}?x=1`,
  '/v1/schemas/plan/versies/1/inhoud',
  '/v1/schemas/plan/versies/1/inhoud?gebundeld=true',
  '/v1/schemas/plan/versies/laatste/inhoud',
  '/v1/schemas/plan/versies/1/inhoud?gebundeld=misschien',
  '/v1/schemas/:.alphen:doel/versies/1/inhoud',
]

const forms: readonly Omit<WireRequest, 'path'>[] = [
  {},
  { method: 'HEAD' },
  { headers: { 'accept-encoding': 'gzip, deflate' } },
  { headers: { 'accept-encoding': 'br;q=1, gzip;q=0' } },
  { method: 'HEAD', headers: { 'accept-encoding': 'br' } },
  { headers: { 'accept-encoding': 'identity, *;q=0' } },
  { headers: { accept: 'application/json' } },
  { headers: { accept: 'application/vnd.schemaregistry.v1+json, application/json;q=0.9' } },
  { headers: { accept: 'image/png' } },
  { headers: { 'confluent-accept-unknown-properties': 'true' } },
  { headers: { 'if-none-match': '*' } },
  { headers: { 'if-none-match': '"anders"' } },
  { headers: { authorization: 'Basic bmllbWFuZDpuaWV0cw==' } },
  { headers: { connection: 'close' } },
  { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } },
  { method: 'POST' },
]

describe('an answer from memory is the answer of the route, to the last byte', () => {
  test.each(forms)('%j', async (form) => {
    for (const path of paths()) {
      const request = { ...form, path }
      const slow = await ask(plain.url, request)
      const cold = await ask(hot.url, request)
      const warm = await ask(hot.url, request)
      expect({ path, ...cold }).toEqual({ path, ...slow })
      expect({ path, ...warm }).toEqual({ path, ...slow })
    }
  })

  test('for who has it already', async () => {
    for (const path of ['/schemas/ids/1', '/subjects/plan/versions/1', `/v1/inhoud/${hash}`]) {
      const { headers } = await ask(plain.url, { path })
      for (const known of [String(headers['etag']), `"x", W/${String(headers['etag'])}`]) {
        const request = { path, headers: { 'if-none-match': known } }
        const answers = [await ask(plain.url, request), await ask(hot.url, request)]
        expect(answers[1]).toEqual(answers[0])
        expect([answers[1]?.status, answers[1]?.body]).toEqual([304, ''])
      }
    }
  })
})

test('what was answered once is not looked up again, and is counted under its route', async () => {
  const path = '/schemas/ids/2'
  await ask(hot.url, { path })
  const [lookedUp, counted] = [await figure('registry_store_duration_seconds', contents), await answered()]
  for (let turn = 0; turn < 5; turn++) await ask(hot.url, { path, method: turn === 0 ? 'HEAD' : 'GET' })
  expect(await figure('registry_store_duration_seconds', contents)).toBe(lookedUp)
  expect(await answered()).toBe(counted + 4)

  async function answered(): Promise<number> {
    return figure('http_request_duration_seconds', 'method="GET",route="/schemas/ids/:id",status="200"')
  }
})

test('what another process deletes is gone from the next request on', async () => {
  const id = await publish('weg', { title: 'Weg' })
  const reads = [`/schemas/ids/${id}`, '/subjects/weg/versions/1', '/v1/schemas/weg/versies/1/inhoud']
  const statuses = async (): Promise<readonly number[]> =>
    Promise.all(reads.map(async (path) => (await ask(hot.url, { path })).status))
  expect([await statuses(), await statuses()]).toEqual([
    [200, 200, 200],
    [200, 200, 200],
  ])
  await call(plain, 'DELETE', '/subjects/weg/versions/1', { headers: basic(plain.admin) })
  expect(await statuses()).toEqual([200, 404, 404])
  await call(plain, 'DELETE', '/subjects/weg/versions/1?permanent=true', { headers: basic(plain.admin) })
  expect(await statuses()).toEqual([404, 404, 404])
})

test('a subject that a context makes for itself takes the place of the national one at once', async () => {
  const path = '/v1/schemas/:.zwolle:doel/versies/1/inhoud'
  const national = await ask(hot.url, { path })
  await call(plain, 'POST', '/subjects/:.zwolle:doel/versions', {
    headers: basic(plain.admin),
    body: { schemaType: 'JSON', schema: JSON.stringify({ title: 'Doel van Zwolle' }) },
  })
  const own = await ask(hot.url, { path })
  expect(own.body).not.toBe(national.body)
})

test('where reading is not public nothing is answered without credentials', async () => {
  const closed = await startTestRegistry({ SAMENSPRAAK_PUBLIC_READING: 'false' })
  await publish('plan', { title: 'Plan' }, closed)
  const path = '/schemas/ids/1'
  const known = await ask(closed.url, { path, headers: basic(closed.admin) })
  const unknown = await ask(closed.url, { path })
  expect([known.status, unknown.status]).toEqual([200, 401])
  await closed.stop()
})

const contents = 'operation="content"'

async function figure(name: string, labels: string): Promise<number> {
  const text = await (await fetch(`${hot.url}/metrics`)).text()
  const line = text.split('\n').find((one) => one.startsWith(`${name}_count{${labels}}`))
  return Number(line?.split(' ').at(-1))
}

async function publish(subject: string, schema: unknown, registry: TestRegistry = hot): Promise<number> {
  const { body } = await call(registry, 'POST', `/subjects/${encodeURIComponent(subject)}/versions`, {
    headers: basic(registry.admin),
    body: { schemaType: 'JSON', schema: JSON.stringify(schema) },
  })
  return Number(typeof body === 'object' && body !== null && 'id' in body ? body.id : Number.NaN)
}
