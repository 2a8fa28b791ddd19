import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminKey, basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry({ SAMENSPRAAK_PUBLIC_READING: 'false' })
})
afterAll(() => registry.stop())

const admin = basic(adminKey)
const doel = { title: 'Doel', type: 'object', properties: { naam: { type: 'string' } } }

test('what is published by our own API is read by Kafka clients and by components of Common Ground', async () => {
  const made = await call(registry, 'POST', '/v1/schemas/doel.v1/concepten', {
    body: { inhoud: doel },
    headers: admin,
  })
  const place = made.headers.get('location') ?? ''
  const headers = { ...admin, 'if-match': '"1"' }
  const published = await call(registry, 'POST', `${place}/_publiceer`, {
    body: { motivering: 'Voor de proef' },
    headers,
  })
  expect(published).toMatchObject({ status: 201, body: { versie: 1, gepubliceerdDoor: 'sleutel:toezicht' } })
  const byKafka = await call(registry, 'GET', '/subjects/doel.v1/versions/latest', { headers: admin })
  expect(byKafka).toMatchObject({ status: 200, body: { subject: 'doel.v1', version: 1, schemaType: 'JSON' } })
  const token = { authorization: `Token ${adminKey.replace(':', '.')}` }
  const types = await call(registry, 'GET', '/objecttypes/api/v2/objecttypes', { headers: token })
  expect(types).toMatchObject({
    status: 200,
    body: { count: 1, results: [{ name: 'Doel', versions: [expect.any(String)] }] },
  })
  const [version] = Reflect.get(Object(types.body), 'results')[0].versions
  const came = await call({ url: '' }, 'GET', version, { headers: token })
  expect(came).toMatchObject({ status: 200, body: { version: 1, status: 'published', jsonSchema: doel } })
})

test('without reading for everybody nothing is told to who does not say who it is', async () => {
  for (const path of [
    '/v1/schemas',
    '/v1/schemas/doel.v1',
    '/v1/begrippen',
    '/v1/contexten',
    '/objecttypes/api/v2/objecttypes',
    `/v1/inhoud/${'0'.repeat(64)}`,
  ])
    expect([path, (await call(registry, 'GET', path)).status]).toEqual([path, 401])
  expect((await call(registry, 'GET', '/v1/openapi.json')).status).toBe(200)
})

test('answers carry the headers of the API Design Rules', async () => {
  const { headers } = await call(registry, 'GET', '/v1/schemas', { headers: admin })
  expect(
    Object.fromEntries(
      [
        'api-version',
        'cache-control',
        'x-content-type-options',
        'x-frame-options',
        'access-control-allow-origin',
      ].map((name) => [name, headers.get(name)]),
    ),
  ).toEqual({
    'api-version': '1.0.0',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'access-control-allow-origin': '*',
  })
})
