import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const doel = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Doel',
  'x-en': 'Goal',
  'x-begrip': 'doel',
  type: 'object',
  properties: { naam: { type: 'string', title: 'Naam' } },
}
const strenger = { ...doel, required: ['naam'] }
const plan = {
  $schema: doel.$schema,
  title: 'Plan',
  type: 'object',
  properties: { doelen: { type: 'array', items: { $ref: 'doel.json' } } },
}

let api: OwnApi
beforeAll(async () => {
  api = await openOwnApi()
  await api.publish('doel.v1', strenger, { label: '1.0' })
  await api.publish('doel.v1', doel, { label: '1.1' })
  await api.publish('plan.v1', plan, { references: [{ name: 'doel.json', subject: 'doel.v1', version: 2 }] })
  await api.publish(':.voorbeeldstad:plan.v1', { title: 'Eigen plan' })
})
afterAll(() => api.close())

const hashOf = async (path: string): Promise<string> => {
  const { body } = await api.ask('GET', path)
  return String(Reflect.get(Object(body), 'hash'))
}

test('a version is found by its number, its label and as the last one', async () => {
  const byNumber = await api.ask('GET', '/v1/schemas/doel.v1/versies/2')
  expect(byNumber).toMatchObject({
    status: 200,
    headers: { 'api-version': '1.0.0' },
    body: {
      schema: 'doel.v1',
      context: '.',
      versie: 2,
      label: '1.1',
      status: 'gepubliceerd',
      gepubliceerdOp: '2026-11-22T10:00:00.000Z',
      gepubliceerdDoor: 'sleutel:proef',
      motivering: 'Voor de proef',
      verwijzingen: [],
      inhoud: '/v1/schemas/doel.v1/versies/2/inhoud',
    },
  })
  expect((await api.ask('GET', '/v1/schemas/doel.v1/versies/1.1')).body).toEqual(byNumber.body)
  expect((await api.ask('GET', '/v1/schemas/doel.v1/versies/laatste')).body).toEqual(byNumber.body)
})

test.each([
  ['/v1/schemas/doel.v1/versies/3', 404, 'version-unknown'],
  ['/v1/schemas/doel.v1/versies/9.9', 404, 'version-unknown'],
  ['/v1/schemas/doel.v1/versies/99999999999', 400, 'version-invalid'],
  ['/v1/schemas/bestaat-niet', 404, 'subject-unknown'],
  ['/v1/schemas/bestaat-niet/versies', 404, 'subject-unknown'],
  ['/v1/schemas/%00', 400, 'subject-invalid'],
  ['/v1/schemas?pagina=0&zoekk=a&context=x%20y', 400, 'request-invalid'],
  ['/v1/inhoud/abc', 400, 'request-invalid'],
  [`/v1/inhoud/${'0'.repeat(64)}`, 404, 'schema-unknown'],
  ['/v1/begrippen/bestaat-niet', 404, 'term-unknown'],
  ['/v1/schemas/doel.v1/verschillen', 400, 'request-invalid'],
  ['/v1/schemas/..%2F..%2Fetc%2Fpasswd', 404, 'subject-unknown'],
])('%s is refused with %i and %s', async (path, status, code) => {
  const came = await api.ask('GET', path)
  expect(came).toMatchObject({
    status,
    headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/u) },
    body: { status, code },
  })
})

test('every violation of a query is named at once, in both languages', async () => {
  const { body } = await api.ask('GET', '/v1/schemas?pagina=0&zoekk=a')
  expect(body).toMatchObject({
    errors: [
      {
        in: 'query',
        location: { name: 'pagina' },
        code: 'query/invalid',
        nl: 'Moet een geheel getal van 1 tot en met 100000 zijn.',
      },
      { in: 'query', location: { name: 'zoekk' }, en: 'Does not exist here.' },
    ],
  })
})

test('content by hash is immutable, tagged with the hash, and not sent again to who has it', async () => {
  const hash = await hashOf('/v1/schemas/doel.v1/versies/2')
  const came = await api.ask('GET', `/v1/inhoud/${hash}`)
  expect(came).toMatchObject({
    status: 200,
    headers: {
      etag: `"${hash}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/schema+json',
    },
    body: doel,
  })
  const again = await api.ask('GET', `/v1/inhoud/${hash}`, {
    headers: { 'if-none-match': `W/"x", W/"${hash}"` },
  })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('content comes compressed to who takes that', async () => {
  const came = await api.app.inject({
    url: '/v1/schemas/doel.v1/versies/1/inhoud',
    headers: { 'accept-encoding': 'br;q=0, gzip' },
  })
  expect(came.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(gunzipSync(came.rawPayload).toString())).toEqual(strenger)
})

test.each([
  ['/v1/schemas/doel.v1/versies/laatste/inhoud', 'no-cache'],
  ['/v1/schemas/:.voorbeeldstad:doel.v1/versies/1/inhoud', 'no-cache'],
  ['/v1/schemas/:.voorbeeldstad:plan.v1/versies/1/inhoud', 'no-cache'],
])('%s may be kept as %s: what may stand elsewhere tomorrow is not kept', async (path, cache) => {
  expect((await api.ask('GET', path)).headers['cache-control']).toBe(cache)
})

test('a context reads the national set where it has nothing of its own', async () => {
  expect((await api.ask('GET', '/v1/schemas/:.voorbeeldstad:doel.v1')).body).toMatchObject({
    naam: 'doel.v1',
    context: '.',
  })
  expect((await api.ask('GET', '/v1/schemas/:.voorbeeldstad:plan.v1')).body).toMatchObject({
    context: '.voorbeeldstad',
    titel: { nl: 'Eigen plan' },
  })
})

test('bundled content needs no other schema', async () => {
  const { body } = await api.ask('GET', '/v1/schemas/plan.v1/versies/1/inhoud?gebundeld=true')
  expect(body).toEqual({ ...plan, $defs: { 'doel.json': { $id: 'doel.json', ...doel } } })
})

test('a version knows to what it refers and who refers to it', async () => {
  expect((await api.ask('GET', '/v1/schemas/doel.v1/versies/2/verwijzingen')).body).toEqual({
    uitgaand: [],
    inkomend: [{ schema: 'plan.v1', versie: 1, status: 'gepubliceerd' }],
  })
  expect((await api.ask('GET', '/v1/schemas/plan.v1/versies/1/verwijzingen')).body).toEqual({
    uitgaand: [{ naam: 'doel.json', schema: 'doel.v1', versie: 2 }],
    inkomend: [],
  })
})

test('the difference between two versions comes with a witness', async () => {
  const { body } = await api.ask('GET', '/v1/schemas/doel.v1/verschillen?van=2&naar=1.0')
  expect(body).toMatchObject({
    van: { schema: 'doel.v1', versie: 2 },
    naar: { schema: 'doel.v1', versie: 1 },
    achterwaarts: { oordeel: 'onverenigbaar', getuige: {}, plaats: { naar: '/required' } },
    voorwaarts: { oordeel: 'verenigbaar' },
    ophoging: 'major',
  })
  const other = await api.ask(
    'GET',
    '/v1/schemas/doel.v1/verschillen?van=1&naar=1&naarSchema=:.voorbeeldstad:plan.v1',
  )
  expect(other.status).toBe(200)
})

test.each([
  ['', ['doel.v1', 'plan.v1', ':.voorbeeldstad:plan.v1']],
  ['?zoek=&status=&pagina=', ['doel.v1', 'plan.v1', ':.voorbeeldstad:plan.v1']],
  ['?zoek=goal', ['doel.v1']],
  ['?begrip=doel', ['doel.v1']],
  ['?context=.voorbeeldstad', [':.voorbeeldstad:plan.v1']],
  ['?status=verouderd', []],
  ['?zoek=plan&paginagrootte=1&pagina=2', [':.voorbeeldstad:plan.v1']],
])('schemas that answer to %s are %j', async (query, names) => {
  const { body } = await api.ask('GET', `/v1/schemas${query}`)
  expect(Reflect.get(Object(body), 'resultaten').map(({ naam }: { naam: string }) => naam)).toEqual(names)
})

test('a page leads to the next with its filters', async () => {
  const { body } = await api.ask('GET', '/v1/schemas?zoek=plan&paginagrootte=1')
  expect(body).toMatchObject({ totaal: 2, volgende: '/v1/schemas?zoek=plan&paginagrootte=1&pagina=2' })
})

test('terms are found by what people type, and read by key', async () => {
  expect((await api.ask('GET', '/v1/begrippen?zoek=wijk%20teams&paginagrootte=1')).body).toMatchObject({
    resultaten: [{ sleutel: 'wijkteam' }],
  })
  expect((await api.ask('GET', '/v1/begrippen/doel')).body).toMatchObject({ sleutel: 'doel' })
})

test('contexts are told, the national one among them', async () => {
  expect((await api.ask('GET', '/v1/contexten')).body).toEqual({
    resultaten: [
      { naam: '.', landelijk: true },
      { naam: '.voorbeeldstad', landelijk: false },
    ],
  })
})
