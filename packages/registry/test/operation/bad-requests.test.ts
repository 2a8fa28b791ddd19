import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiVersion } from '../../src/http/v1/v1-routes.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry({
    SAMENSPRAAK_REQUEST_TIMEOUT: '1',
    SAMENSPRAAK_FAILURES_PER_MINUTE: '1000',
  })
})
afterAll(async () => {
  await registry.stop()
})

/** Sends bytes as they are and gives everything that comes back until the server closes. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(registry.url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })
}

const kafka = (status: number, message: string): readonly unknown[] => [
  status,
  { error_code: status, message },
]

describe('in the form of the API that was asked', () => {
  const admin = (): Readonly<Record<string, string>> => basic(registry.admin)
  const json = { 'content-type': 'application/json' }

  async function send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<readonly [status: number, type: string, body: unknown, allow: string | null]> {
    const answer = await fetch(`${registry.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const type = answer.headers.get('content-type') ?? ''
    return [answer.status, type, JSON.parse(await answer.text()), answer.headers.get('allow')]
  }

  test('an unknown address is 404', async () => {
    const [status, type, body] = await send('GET', '/nergens', {})
    expect([status, type, body]).toEqual([
      404,
      'application/vnd.schemaregistry.v1+json',
      { error_code: 404, message: 'There is nothing at this address.' },
    ])
    expect(await send('GET', '/v1/nergens', { 'accept-language': 'en' })).toEqual([
      404,
      'application/problem+json',
      {
        type: 'https://w3id.org/samenspraak/probleem/not-found',
        title: 'There is nothing at this address.',
        status: 404,
        code: 'not-found',
      },
      null,
    ])
  })

  test('a method that an address does not have is 405 with those that it has', async () => {
    const [status, , body, allow] = await send('PUT', '/v1/sleutels/abc', admin())
    expect([status, allow]).toEqual([405, 'DELETE, GET, HEAD'])
    expect(body).toMatchObject({ code: 'method-not-allowed' })
  })

  test('a body that is no JSON, too large or of another kind is 400, 413 or 415', async () => {
    const tried = await Promise.all([
      send('POST', '/v1/sleutels', { ...admin(), ...json }, '{'),
      send('POST', '/v1/sleutels', { ...admin(), ...json }, '{"__proto__":{"a":1}}'),
      send('POST', '/v1/sleutels', { ...admin(), ...json }, `"${'x'.repeat(1_100_000)}"`),
      send('POST', '/v1/sleutels', { ...admin(), 'content-type': 'text/xml' }, '<a/>'),
    ])
    expect(tried.map(([status, type]) => [status, type])).toEqual([
      [400, 'application/problem+json'],
      [400, 'application/problem+json'],
      [413, 'application/problem+json'],
      [415, 'application/problem+json'],
    ])
  })

  test('a body may be absent though its kind is named, as Kafka clients do', async () => {
    const headers = { ...admin(), 'content-type': 'application/vnd.schemaregistry.v1+json' }
    const [status] = await send('DELETE', '/v1/sleutels/onbekend', headers)
    expect(status).toBe(404)
  })

  test('a form that nobody makes is 406', async () => {
    expect((await send('GET', '/v1/sleutels', { accept: 'text/html' }))[0]).toBe(406)
    expect((await send('GET', '/v1/sleutels', { accept: 'text/html, */*;q=0.1', ...admin() }))[0]).toBe(200)
    expect((await send('GET', '/v1/sleutels', { accept: 'application/json;q=0' }))[0]).toBe(406)
  })

  test('an address that is too long is 414, and one that cannot be read 400', async () => {
    expect((await send('GET', `/v1/sleutels/${'x'.repeat(9000)}`, {}))[0]).toBe(414)
    expect((await send('GET', `/v1/sleutels/${'x'.repeat(5000)}`, {}))[0]).toBe(414)
    const [status, , body] = await send('GET', '/subjects/%ZZ', {})
    expect([status, body]).toEqual(kafka(400, 'The request cannot be read.'))
  })
})

describe('before there is a request', () => {
  test('headers that are too large are 431', async () => {
    const text = await raw(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
    expect(text).toMatch(/^HTTP\/1\.1 431 .*\{"error_code":431,"message":"The headers are too large\."\}$/su)
  })

  test('what is no HTTP is 400', async () => {
    expect(await raw('GOEDEDAG\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"error_code":400/su)
  })

  test('a length and chunks at once, with which requests are smuggled, are 400', async () => {
    const text = await raw(
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    )
    expect(text).toMatch(/^HTTP\/1\.1 400 /u)
  })

  test('headers or a body that come in drop by drop are 408', async () => {
    const [headers, body] = await Promise.all([
      raw('GET / HTTP/1.1\r\nhost: a\r\n'),
      raw(
        `POST /v1/sleutels HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a`,
      ),
    ])
    expect(headers).toMatch(/^HTTP\/1\.1 408 .*"error_code":408/su)
    expect(body).toMatch(/^HTTP\/1\.1 408 .*"error_code":408/su)
  })
})

test('every answer bears the security headers, also one that refuses', async () => {
  const answers = await Promise.all(
    ['/health/live', '/nergens', '/v1/sleutels', '/metrics'].map((path) => fetch(`${registry.url}${path}`)),
  )
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('answers below /v1 bear the version of that API, also those that no route gives', async () => {
  const answers = await Promise.all(
    ['/v1/nergens', '/v1/sleutels', '/v1/contexten', '/nergens'].map((path) =>
      fetch(`${registry.url}${path}`),
    ),
  )
  expect(answers.map(({ status, headers }) => [status, headers.get('api-version')])).toEqual([
    [404, apiVersion],
    [401, apiVersion],
    [200, apiVersion],
    [404, null],
  ])
})

test('a page of another site may read, and may ask before it writes', async () => {
  const answer = await fetch(`${registry.url}/v1/sleutels`, {
    method: 'OPTIONS',
    headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' },
  })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
})

test('a line break in a parameter makes no header', async () => {
  const answer = await call(registry, 'GET', '/v1/sleutels/a%0d%0aset-cookie:%20x=1', {
    headers: basic(registry.admin),
  })
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null])
})

test('the registry still serves after all that', async () => {
  expect((await call(registry, 'GET', '/health/ready')).body).toEqual({ status: 'ok' })
  expect(registry.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
})
