import { Readable } from 'node:stream'
import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const doel = {
  type: 'object',
  properties: { naam: { type: 'string', 'x-begrip': 'doel', pattern: '^(a+)+$' } },
  required: ['naam'],
}

let api: OwnApi
let port = 0
beforeAll(async () => {
  api = await openOwnApi()
  await api.publish('doel.v1', doel)
  await api.publish(
    'plan.v1',
    { type: 'array', items: { $ref: 'doel.json' } },
    { references: [{ name: 'doel.json', subject: 'doel.v1', version: 1 }] },
  )
  await api.app.listen({ port: 0, host: '127.0.0.1' })
  const address = api.app.server.address()
  port = typeof address === 'object' ? (address?.port ?? 0) : 0
})
afterAll(() => api.close())

const issue = {
  code: 'sdk/required',
  trefwoord: 'required',
  plaats: '/naam',
  begrip: 'doel',
  nl: 'Dit gegeven is verplicht, maar ontbreekt.',
  en: 'This value is required but missing.',
}

test('one document gets its verdict, with the version that judged', async () => {
  const { status, body } = await api.ask('POST', '/v1/validaties/doel.v1', { body: {} })
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      schema: { schema: 'doel.v1', versie: 1 },
      uitkomst: 'ongeldig',
      onvolledig: false,
      bevindingen: [issue],
    },
  })
  expect(
    (await api.ask('POST', '/v1/validaties/doel.v1?versie=1', { body: { naam: 'aa' } })).body,
  ).toMatchObject({ uitkomst: 'geldig', bevindingen: [] })
})

test('a schema that builds on another judges with it', async () => {
  expect((await api.ask('POST', '/v1/validaties/plan.v1', { body: [{ naam: 'a' }, {}] })).body).toMatchObject(
    { uitkomst: 'ongeldig', bevindingen: [{ plaats: '/1/naam' }] },
  )
})

test('a document that takes for ever is refused with a code', async () => {
  expect(
    await api.ask('POST', '/v1/validaties/doel.v1', { body: { naam: `${'a'.repeat(40)}!` } }),
  ).toMatchObject({ status: 422, body: { code: 'document-too-heavy' } })
})

test('lines come back as lines, in order, blank ones counted and passed over', async () => {
  const lines = [
    '{"naam":"a"}',
    '',
    '{}',
    'geen json',
    `{"naam":"${'a'.repeat(1_100_000)}"}`,
    '{"naam":"aa"}',
  ]
  const came = await api.ask('POST', '/v1/validaties/doel.v1', {
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(came.headers['content-type']).toBe('application/x-ndjson')
  const answers: unknown[] = String(came.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers).toEqual([
    { regel: 1, uitkomst: 'geldig' },
    { regel: 3, uitkomst: 'ongeldig', onvolledig: false, bevindingen: [issue] },
    expect.objectContaining({
      regel: 4,
      uitkomst: 'ongeldig',
      bevindingen: [expect.objectContaining({ code: 'json/syntax' })],
    }),
    expect.objectContaining({
      regel: 5,
      uitkomst: 'ongeldig',
      bevindingen: [expect.objectContaining({ code: 'json/too-large' })],
    }),
    { regel: 6, uitkomst: 'geldig' },
  ])
})

test('a line is answered before the next one is sent', async () => {
  const { sent, lines } = await openStream('/v1/validaties/doel.v1')
  const answered: number[] = []
  sent.write('{"naam":"a"}\n')
  for await (const line of lines) {
    answered.push(JSON.parse(line).regel)
    if (answered.length === 3) sent.end()
    else if (answered.length < 3) sent.write('{"naam":"a"}\n')
  }
  expect(answered).toEqual([1, 2, 3])
})

test('100,000 lines pass through in order and memory stays small', async () => {
  const { sent, lines } = await openStream('/v1/validaties/doel.v1')
  const count = 100_000
  const source = Readable.from(
    (function* made() {
      for (let nth = 0; nth < count; nth += 100) yield `{"naam":"${'a'.repeat(100)}"}\n`.repeat(100)
    })(),
  )
  source.pipe(sent)
  const before = process.memoryUsage().arrayBuffers
  let next = 1
  let most = 0
  for await (const line of lines) {
    if (JSON.parse(line).regel !== next) break
    if (next % 10_000 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    next += 1
  }
  expect(next).toBe(count + 1)
  expect(most).toBeLessThan(64 * 1024 * 1024)
})

test('a client that goes away stops the work and nothing else', async () => {
  const { sent, answer } = await openStream('/v1/validaties/doel.v1')
  sent.write('{"naam":"a"}\n'.repeat(1000))
  const came = await answer
  came.destroy()
  sent.destroy()
  expect((await api.ask('POST', '/v1/validaties/doel.v1', { body: { naam: 'a' } })).status).toBe(200)
})

async function openStream(path: string): Promise<{
  readonly sent: ReturnType<typeof request>
  readonly answer: Promise<IncomingMessage>
  readonly lines: AsyncIterable<string>
}> {
  const sent = request({
    port,
    host: '127.0.0.1',
    path,
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  const answer = once(sent, 'response').then(([came]: IncomingMessage[]) => {
    if (came === undefined) return expect.fail('no answer')
    return came
  })
  sent.on('error', () => undefined)
  return {
    sent,
    answer,
    lines: (async function* each() {
      yield* createInterface({ input: await answer, crlfDelay: Infinity })
    })(),
  }
}
