import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { post } from './post.ts'
import type { PostAnswer, Posted } from './post.ts'

const { resolve } = createRequire(import.meta.url)
const ofMatrix = (name: string): string =>
  readFileSync(resolve(`@samenspraak/schemas/schemas/zelfredzaamheidsmatrix/2.0/${name}.json`), 'utf8')
const matrix = ofMatrix('zelfredzaamheidsmatrix.schema')
const valid = JSON.stringify(JSON.parse(ofMatrix('valid/alle-domeinen')))
const path = '/v1/validaties/zrm'

// Two registries on one file: the second logs every request, and so answers none before the framework.
let folder: string
let gated: TestRegistry
let plain: TestRegistry
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'validation-gate-'))
  const place = {
    SAMENSPRAAK_STORE_FILE: join(folder, 'register.db'),
    SAMENSPRAAK_FAILURES_PER_MINUTE: '1000',
  }
  gated = await startTestRegistry(place)
  plain = await startTestRegistry({ ...place, SAMENSPRAAK_LOG_LEVEL: 'debug' })
  await publish('zrm', matrix)
  await publish('vreemd', JSON.stringify({ type: 'object', required: ['naam'] }))
})
afterAll(async () => {
  await gated.stop()
  await plain.stop()
  rmSync(folder, { recursive: true })
})

const bodies: readonly (readonly [string, string | Uint8Array])[] = [
  ['a valid document', valid],
  ['one with spaces before and after', ` \n${valid}\r\n `],
  ['one without what it needs', '{}'],
  ['one with a key twice', valid.replace('{', '{"$schema":"x",')],
  ['one with a byte order mark', `\uFEFF${valid}`],
  ['one that is no UTF-8', Buffer.concat([Buffer.from(valid.slice(0, -1)), Buffer.from([0xff, 0x7d])])],
  ['half of one', valid.slice(0, 40)],
  ['two of them', `${valid}${valid}`],
  ['nothing but spaces', '   '],
  ['a large one', `${valid.slice(0, -1)}${' '.repeat(300_000)}}`],
  ['one that is too large', `${valid.slice(0, -1)}${' '.repeat(1_048_576)}}`],
]

const forms: readonly Omit<Posted, 'path' | 'body'>[] = [
  {},
  { pieces: 1000 },
  { headers: { 'content-type': 'application/json; charset=utf-8' } },
  { headers: { 'content-type': 'application/json; charset=latin1' } },
  { headers: { 'content-type': 'text/plain' } },
  { headers: { accept: 'application/json' } },
  { headers: { accept: 'image/png' } },
  { headers: { 'accept-language': 'en' } },
  { headers: { 'content-encoding': 'gzip' } },
  { headers: { authorization: 'Basic bmllbWFuZDpuaWV0cw==' } },
  { headers: { connection: 'close' } },
]

describe('an answer at the gate is the answer of the route, to the last byte', () => {
  test.each(bodies)('%s', async (_name, body) => {
    await post(gated.url, { path, body: valid })
    for (const form of forms) {
      const slow = await post(plain.url, { ...form, path, body })
      expect({ form, ...(await post(gated.url, { ...form, path, body })) }).toEqual({ form, ...slow })
    }
  })

  test('at addresses that name a version, another, or none', async () => {
    for (const asked of ['?versie=1', '?versie=laatste', '?versie=', '?versie=7', '?soort=x', '?versie=1&']) {
      const sent = { path: `${path}${asked}`, body: valid }
      const slow = await post(plain.url, sent)
      const answers = [await post(gated.url, sent), await post(gated.url, sent)]
      expect({ asked, answers }).toEqual({ asked, answers: [slow, slow] })
    }
  })

  test('for a schema that is not ours', async () => {
    for (const body of ['{"naam":1}', '{}', '{"naam":2}']) {
      const sent = { path: '/v1/validaties/vreemd', body }
      expect(await post(gated.url, sent)).toEqual(await post(plain.url, sent))
    }
  })
})

test('documents that come one behind another on a connection, in pieces of a byte, get their answers in order', async () => {
  const documents = [valid, '{}', valid, 'x', valid]
  const before = documents.map(
    (body, nth) =>
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${nth === documents.length - 1 ? 'connection: close\r\n' : ''}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  const socket = connect(Number(new URL(gated.url).port), '127.0.0.1').setNoDelay(true)
  let came = ''
  const ended = new Promise((resolve) =>
    socket
      .setEncoding('utf8')
      .on('data', (part) => (came += part))
      .on('end', resolve),
  )
  const bytes = Buffer.from(before.join(''))
  for (let at = 0; at < bytes.length; at += 7)
    await new Promise<void>((resolve) => void socket.write(bytes.subarray(at, at + 7), () => resolve()))
  await ended
  expect(came.match(/"uitkomst":"[a-z]+"/gu)).toEqual(
    ['geldig', 'ongeldig', 'geldig', 'ongeldig', 'geldig'].map((word) => `"uitkomst":"${word}"`),
  )
})

test('lines of which some pass at the gate and some do not are answered in their order', async () => {
  const kinds = [valid, '{}', valid, '', valid, valid, 'x', valid]
  const lines = Array.from({ length: 400 }, (_, nth) => kinds[nth % kinds.length] ?? '')
  const sent = { path, body: lines.join('\n'), headers: { 'content-type': 'application/x-ndjson' } }
  const { body } = await post(gated.url, sent)
  const told = body.trimEnd().split('\n')
  const words = told.map((line) => /"regel":(\d+),"uitkomst":"([a-z]+)"/u.exec(line)?.slice(1).join(' '))
  const expected = lines.map((line, nth) => `${nth + 1} ${line === valid ? 'geldig' : 'ongeldig'}`)
  expect(words).toEqual(expected.filter((_one, nth) => lines[nth] !== ''))
})

test('what passes costs less than a refusal, so limits on requests do not count it; what does not pass they do', async () => {
  const limited = await startTestRegistry({
    SAMENSPRAAK_STORE_FILE: join(folder, 'register.db'),
    SAMENSPRAAK_WRITES_PER_MINUTE: '2',
  })
  const statuses: number[] = []
  for (const body of [valid, valid, valid, valid, '{}', '{}', valid])
    statuses.push((await post(limited.url, { path, body })).status)
  await limited.stop()
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200])
})

test('a version that another process registers or deletes counts for the next document', async () => {
  await publish('reeks', matrix)
  const versionOf = ({ body }: PostAnswer): string | undefined => /"versie":\d+/u.exec(body)?.[0]
  const ask = (): Promise<PostAnswer> => post(gated.url, { path: '/v1/validaties/reeks', body: valid })
  const seen = [versionOf(await ask()), versionOf(await ask())]
  await call(plain, 'PUT', '/config/reeks', { headers: basic(plain.admin), body: { compatibility: 'NONE' } })
  await publish('reeks', JSON.stringify({ type: 'array' }))
  seen.push(/"versie":2.*"uitkomst":"ongeldig"/u.exec((await ask()).body) === null ? undefined : 'ongeldig')
  await call(plain, 'DELETE', '/subjects/reeks/versions/2', { headers: basic(plain.admin) })
  seen.push(versionOf(await ask()), versionOf(await ask()))
  await call(plain, 'DELETE', '/subjects/reeks', { headers: basic(plain.admin) })
  expect([...seen, (await ask()).status]).toEqual([
    '"versie":1',
    '"versie":1',
    'ongeldig',
    '"versie":1',
    '"versie":1',
    404,
  ])
})

async function publish(name: string, schema: string): Promise<void> {
  const { status } = await call(plain, 'POST', `/subjects/${name}/versions`, {
    headers: basic(plain.admin),
    body: { schemaType: 'JSON', schema },
  })
  expect(status).toBe(200)
}
