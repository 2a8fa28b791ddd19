import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { cachedGet } from '../../../packages/cli/src/check/foreign/cached-get.ts'
import { fetchSchema } from '../../../packages/cli/src/check/foreign/fetch-schema.ts'
import { workFolder } from './work-folder.ts'

// Each case is an answer of a registry and what must become of it: without a copy of earlier, and with one.

interface Case {
  readonly answer: string
  readonly listener: RequestListener
  readonly code: string
  readonly exitCode: number
  /** Whether a copy of earlier counts. */
  readonly isStale: boolean
}

const schema = '{"$id":"https://example.org/s","type":"object"}'
const none: RequestListener = () => undefined
const status =
  (code: number, body = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, { location: 'http://127.0.0.1:1/' }).end(body)

const cases: readonly Case[] = [
  { answer: 'nothing', listener: none, code: 'registry/timed-out', exitCode: 5, isStale: true },
  {
    answer: 'a beginning, and then a byte now and then',
    listener: (_request, response) => {
      response.write('{')
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    },
    code: 'registry/timed-out',
    exitCode: 5,
    isStale: true,
  },
  {
    answer: 'a beginning, and then a broken connection',
    listener: async (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{')
      await wait(20)
      response.destroy()
    },
    code: 'registry/unavailable',
    exitCode: 5,
    isStale: true,
  },
  {
    answer: 'a closed connection',
    listener: ({ socket }) => void socket.destroy(),
    code: 'registry/unavailable',
    exitCode: 5,
    isStale: true,
  },
  {
    answer: 'something that is not HTTP',
    listener: ({ socket }) => void socket.end('220 mail\r\n'),
    code: 'registry/unavailable',
    exitCode: 5,
    isStale: true,
  },
  { answer: '500', listener: status(500), code: 'registry/unavailable', exitCode: 5, isStale: true },
  { answer: '503', listener: status(503), code: 'registry/unavailable', exitCode: 5, isStale: true },
  { answer: '429', listener: status(429), code: 'registry/unavailable', exitCode: 5, isStale: true },
  { answer: '302', listener: status(302), code: 'registry/redirected', exitCode: 4, isStale: true },
  {
    answer: 'a page to log in',
    listener: status(200, '<html></html>'),
    code: 'registry/answer-invalid',
    exitCode: 4,
    isStale: true,
  },
  { answer: 'no bytes', listener: status(200), code: 'registry/answer-invalid', exitCode: 4, isStale: true },
  {
    answer: 'half a schema',
    listener: status(200, schema.slice(0, 20)),
    code: 'registry/answer-invalid',
    exitCode: 4,
    isStale: true,
  },
  { answer: '404', listener: status(404), code: 'registry/unknown', exitCode: 4, isStale: false },
  { answer: '410', listener: status(410), code: 'registry/unknown', exitCode: 4, isStale: false },
  { answer: '401', listener: status(401), code: 'registry/not-allowed', exitCode: 4, isStale: false },
  { answer: '403', listener: status(403), code: 'registry/not-allowed', exitCode: 4, isStale: false },
  {
    answer: 'more than it may be',
    listener: status(200, JSON.stringify('x'.repeat(5 * 1024 * 1024))),
    code: 'registry/answer-too-large',
    exitCode: 4,
    isStale: false,
  },
]

test.each(cases)('a registry that answers $answer gives $code', async (one) => {
  const { code, exitCode } = one
  const { address } = await serve(one.listener)
  const got = await fetchSchema(address, {
    cache: undefined,
    isOffline: false,
    key: undefined,
    milliseconds: patienceFor(one),
  })
  expect(got).toMatchObject({ ok: false, trouble: { code }, exitCode })
})

test.each(cases)('with a copy of earlier, $answer leaves the copy in use: $isStale', async (one) => {
  const server = await serve(status(200, schema))
  const options = { cache: workFolder(), isOffline: false, key: undefined }
  const first = await cachedGet(server.address, options)
  server.answerWith(one.listener)
  const second = await cachedGet(server.address, { ...options, milliseconds: patienceFor(one) })
  // Whatever was answered, it did not take the place of the copy.
  const offline = await cachedGet(server.address, { ...options, isOffline: true })
  expect(first.ok && Buffer.from(first.value).toString()).toBe(schema)
  expect({ isStale: second.ok, offline }).toEqual({ isStale: one.isStale, offline: first })
})

/** Short only where it must run out. */
function patienceFor({ code }: Case): number {
  return code === 'registry/timed-out' ? 150 : 30_000
}

async function serve(first: RequestListener) {
  let listener = first
  const server = createServer((request, response) => listener(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const bound = server.address()
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/schemas/ids/7`,
    answerWith(other: RequestListener) {
      listener = other
    },
  }
}
