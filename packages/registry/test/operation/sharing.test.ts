import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

async function start(environment: Readonly<Record<string, string>>): Promise<TestRegistry> {
  const registry = await startTestRegistry({ SAMENSPRAAK_SHUTDOWN_GRACE: '0', ...environment })
  onTestFinished(async () => void (await registry.stop()))
  return registry
}

async function occupy({ url }: TestRegistry): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => void socket.once('connect', resolve))
  return socket
}

/** One request on a connection of its own. */
const closing = { connection: 'close' }

test('one address cannot take all connections, and is told so in the form of the API', async () => {
  const registry = await start({ SAMENSPRAAK_CONNECTIONS_PER_ADDRESS: '2' })
  const sockets = [await occupy(registry), await occupy(registry)]
  const refused = await call(registry, 'GET', '/v1/niets', { headers: closing })
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('connection')]).toEqual([
    429,
    '10',
    'close',
  ])
  expect(refused.body).toMatchObject({ code: 'too-many-connections' })
  expect((await call(registry, 'GET', '/niets', { headers: closing })).body).toMatchObject({
    error_code: 429,
  })
  for (const socket of sockets) socket.destroy()
  await expect
    .poll(async () => (await call(registry, 'GET', '/v1/niets', { headers: closing })).status)
    .toBe(404)
})

test('connections of a trusted proxy are not counted: it speaks for many', async () => {
  const registry = await start({
    SAMENSPRAAK_CONNECTIONS_PER_ADDRESS: '1',
    SAMENSPRAAK_TRUSTED_PROXIES: '127.0.0.0/8',
  })
  const sockets = [await occupy(registry), await occupy(registry)]
  expect((await call(registry, 'GET', '/v1/niets', { headers: closing })).status).toBe(404)
  for (const socket of sockets) socket.destroy()
})

test('one client cannot take all streams of events, and leaves those of others alone', async () => {
  const registry = await start({ SAMENSPRAAK_STREAMS_PER_CLIENT: '1' })
  const stream = (headers = {}): Promise<Response> => fetch(`${registry.url}/v1/gebeurtenissen`, { headers })
  const first = await stream()
  const second = await call(registry, 'GET', '/v1/gebeurtenissen')
  expect([first.status, second.status, second.headers.get('retry-after')]).toEqual([200, 429, '60'])
  expect(second.body).toMatchObject({ code: 'too-many-streams' })
  const other = await stream(basic(registry.admin))
  expect(other.status).toBe(200)
  await first.body?.cancel()
  await expect
    .poll(async () => {
      const again = await stream()
      await again.body?.cancel()
      return again.status
    })
    .toBe(200)
  await other.body?.cancel()
})

test('a stranger who asks much computing time waits, and who may publish does not', async () => {
  const registry = await start({ SAMENSPRAAK_WORK_SECONDS_PER_MINUTE: '1' })
  const admin = basic(registry.admin)
  const schema = JSON.stringify({ type: 'string', pattern: '^(a+)+$' })
  await call(registry, 'POST', '/subjects/zwaar/versions', {
    headers: admin,
    body: { schemaType: 'JSON', schema },
  })
  const judge = (document: string, headers = {}): ReturnType<typeof call> =>
    call(registry, 'POST', '/v1/validaties/zwaar', { headers, body: document })
  const heavy = `${'a'.repeat(60)}!`
  const strangers = [judge(heavy), judge(heavy), judge(heavy)]
  const own = await judge('aaa', admin)
  expect([own.status, own.body]).toMatchObject([200, { uitkomst: 'geldig' }])
  const refused = await Promise.any(
    strangers.map(async (answer) => {
      const got = await answer
      return got.status === 429 ? got : Promise.reject(new RangeError(String(got.status)))
    }),
  )
  expect(refused.body).toMatchObject({ status: 429, code: 'too-much-work' })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(10)
  const late = await judge('aaa')
  expect(late.status).toBe(429)
  // The one that waits for its time to come back is let go when the registry stops.
  void Promise.allSettled(strangers)
})

test.each([
  ['/subjects/x/versions', { error_code: 415 }],
  ['/v1/validaties/x', { status: 415, code: 'content-encoding-unsupported' }],
])('a compressed body at %s is refused before it is read, with what is taken', async (path, body) => {
  const registry = await start({})
  const answer = await call(registry, 'POST', path, { body: {}, headers: { 'content-encoding': 'gzip' } })
  expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity'])
  expect(answer.body).toMatchObject(body)
  const plain = await call(registry, 'POST', path, { body: {}, headers: { 'content-encoding': 'identity' } })
  expect(plain.status).not.toBe(415)
})
