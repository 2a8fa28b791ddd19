import { once } from 'node:events'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { sendList } from '../../src/http/confluent/send.ts'

test('a list is made while the reader takes it, and no further when the reader goes', async () => {
  const app = Fastify()
  onTestFinished(() => app.close())
  let ended = (): void => undefined
  const end = new Promise<void>((resolve) => (ended = resolve))
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield 'x'.repeat(10_000)
    } finally {
      ended()
    }
  }
  app.get('/', (request, reply) => sendList(request, reply, endless()))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address: AddressInfo | string | null = app.server.address()
  const request = get({ host: '127.0.0.1', port: typeof address === 'object' ? address?.port : undefined })
  const [response] = await once(request, 'response')
  const [first] = await once(response, 'data')
  request.destroy()
  await end
  expect(String(first).startsWith('["xxx')).toBe(true)
})

test.each([
  [[], '[]'],
  [[{ a: 1 }], '[{"a":1}]'],
  [[1, 2], '[1,2]'],
])('the list of %j is %s', async (items, expected) => {
  const app = Fastify()
  onTestFinished(() => app.close())
  async function* all(): AsyncGenerator {
    yield* items
  }
  app.get('/', (request, reply) => sendList(request, reply, all()))
  expect((await app.inject('/')).body).toBe(expected)
})
