import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { asking } from '../../src/importers/fetch-json.ts'
import { importFromConfluent } from '../../src/importers/from-confluent.ts'
import { importFromFolder } from '../../src/importers/from-folder.ts'
import { importFromObjecttypes } from '../../src/importers/from-objecttypes.ts'
import { inOrder } from '../../src/importers/in-order.ts'
import { createRegistering } from '../../src/registration/create-registering.ts'
import type { RegisteringInTurn } from '../../src/registration/register.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'
import { adminKey, basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

async function running(): Promise<TestRegistry> {
  const registry = await startTestRegistry()
  onTestFinished(async () => void (await registry.stop()))
  return registry
}

async function empty(): Promise<RegisteringInTurn> {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  return registeringIn(store)
}

function registeringIn(store: Store): RegisteringInTurn {
  return createRegistering({ store, clock: () => new Date('2026-11-22T12:00:00Z'), sha256 })
}

const headers = basic(adminKey)

async function post(
  registry: TestRegistry,
  subject: string,
  schema: object,
  more: object = {},
): Promise<void> {
  const body = { schemaType: 'JSON', schema: JSON.stringify(schema), ...more }
  const path = `/subjects/${encodeURIComponent(subject)}/versions`
  expect((await call(registry, 'POST', path, { body, headers })).status).toBe(200)
}

/** A registry with references, contexts, gaps between numbers and levels. */
async function source(): Promise<TestRegistry> {
  const registry = await running()
  await post(registry, 'weg', { title: 'Weg' })
  await call(registry, 'DELETE', '/subjects/weg', { headers })
  await post(registry, 'plan', { title: 'Plan' })
  await post(registry, 'plan', { title: 'Plan 2' })
  await post(registry, 'plan', { title: 'Plan 3' })
  await call(registry, 'DELETE', '/subjects/plan/versions/2', { headers })
  await post(
    registry,
    'met / streep',
    { title: 'Plan' },
    { metadata: { properties: { eigenaar: 'Voorbeeldstad' } } },
  )
  await post(
    registry,
    'doel',
    { $ref: 'plan.json' },
    {
      references: [{ name: 'plan.json', subject: 'plan', version: 3 }],
    },
  )
  await post(registry, ':.voorbeeldstad:plan', { title: 'Eigen plan' })
  await call(registry, 'PUT', '/config', { headers, body: { compatibility: 'FORWARD' } })
  await call(registry, 'PUT', '/config/plan', { headers, body: { compatibility: 'NONE' } })
  return registry
}

/** What a registry shows to Kafka clients. */
async function shownBy(store: Store): Promise<readonly unknown[]> {
  const versions = await store.allVersions({ sight: 'live', latestOnly: false }, {})
  return Promise.all(
    versions.map(async ({ context, subject, version, contentId }) => {
      const content = await store.content(contentId)
      return [context, subject, version, content]
    }),
  )
}

test('a registry for Kafka is taken over with ids, guids, numbers, references, contexts and levels', async () => {
  const from = await source()
  const into = await empty()
  const taking = { ask: asking(from.url, undefined), from: 'proef', keepsIds: true }
  expect(await importFromConfluent(into, taking)).toEqual({ added: 5, present: 0, faults: [] })
  expect(await shownBy(into.store)).toEqual(await shownBy(from.store))
  expect(await into.store.record('instelling', '')).toMatchObject({ value: { compatibility: 'FORWARD' } })
  expect(await into.store.record('instelling', './plan')).toMatchObject({ value: { compatibility: 'NONE' } })
  expect(await importFromConfluent(into, taking)).toEqual({ added: 0, present: 5, faults: [] })
})

test('what was taken over can be taken over from there, and is the same', async () => {
  const from = await source()
  const second = await running()
  const first = { ask: asking(from.url, undefined), from: 'proef', keepsIds: true }
  await importFromConfluent(registeringIn(second.store), first)
  const third = await empty()
  await importFromConfluent(third, { ...first, ask: asking(second.url, undefined) })
  expect(await shownBy(third.store)).toEqual(await shownBy(from.store))
})

test('an id that belongs to another content here is named, and nothing else is lost', async () => {
  const from = await source()
  const into = await running()
  await post(into, 'eigen', { title: 'Eigen' })
  await post(into, 'eigen2', { title: 'Eigen 2' })
  const taking = { ask: asking(from.url, undefined), from: 'proef', keepsIds: true }
  const { added, faults } = await importFromConfluent(registeringIn(into.store), taking)
  expect([added, faults.map(({ code, at }) => `${code} ${at}`)]).toEqual([4, ['id-taken plan@1']])
  const fresh = await importFromConfluent(registeringIn(into.store), { ...taking, keepsIds: false })
  expect(fresh).toMatchObject({ added: 1, present: 4, faults: [] })
})

test('schemas that are no JSON Schema are named and left', async () => {
  const avro = { subject: 'avro', version: 1, id: 1, schema: '"string"' }
  const url = await serving((request, response) => {
    const answers: Readonly<Record<string, unknown>> = {
      '/subjects?subjectPrefix=:*:': ['avro'],
      '/subjects/avro/versions': [1],
      '/subjects/avro/versions/1': avro,
    }
    const answer = answers[request.url ?? '']
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}))
  })
  const { faults, added } = await importFromConfluent(await empty(), {
    ask: asking(url, undefined),
    from: 'proef',
    keepsIds: true,
  })
  expect([added, faults.map(({ code }) => code)]).toEqual([0, ['schema-type-refused']])
})

test('our own facade of the Objecttypes API is taken over with its versions and what is said of them', async () => {
  const from = await running()
  await post(from, 'doel.v1', { title: 'Doel', type: 'object' })
  await post(from, 'doel.v1', { title: 'Doel', type: 'object', description: 'Meer' })
  const authorization = headers['authorization']
  await call(from, 'PUT', '/v1/schemas/doel.v1/versies/1/status', {
    headers: headers,
    body: { status: 'verouderd', opvolger: 'doel.v1/2' },
  })
  await call(from, 'PATCH', '/v1/schemas/doel.v1', {
    headers,
    body: { eigenaar: 'Voorbeeldstad', classificatie: 'intern' },
  })
  const into = await empty()
  const ask = asking(`${from.url}/objecttypes/api/v2`, authorization)
  const taking = { ask, from: 'proef', context: '.voorbeeldstad' }
  expect(await importFromObjecttypes(into, taking)).toEqual({ added: 2, present: 0, faults: [] })
  const name = { context: '.voorbeeldstad', subject: 'doel.v1' }
  const versions = await into.store.versions(name, 'live')
  expect(versions.map(({ version, state }) => `${version} ${state.status}`)).toEqual([
    '1 verouderd',
    '2 gepubliceerd',
  ])
  expect(await into.store.record('onderwerp', '.voorbeeldstad/doel.v1')).toMatchObject({
    value: { eigenaar: 'Voorbeeldstad', classificatie: 'intern' },
  })
  expect(await importFromObjecttypes(into, taking)).toEqual({ added: 0, present: 2, faults: [] })
})

test('object types of others are named after what people call them, and drafts stay there', async () => {
  const type = {
    uuid: 'aa',
    name: 'Boom (gemeentelijk)',
    description: '',
    dataClassification: 'open',
    labels: {},
  }
  const versions = [
    { version: 2, status: 'draft', jsonSchema: { title: 'Concept' } },
    { version: 1, status: 'published', jsonSchema: { title: 'Boom' } },
  ]
  const url = await serving((request, response) => {
    const isVersions = request.url?.startsWith('/objecttypes/aa/versions') === true
    const page = { next: null, results: isVersions ? versions : [type] }
    response.end(JSON.stringify(page))
  })
  const into = await empty()
  await importFromObjecttypes(into, { ask: asking(url, 'Token x'), from: 'proef', context: '.' })
  expect(await shownBy(into.store)).toEqual([
    ['.', 'boom-gemeentelijk.v1', 1, expect.objectContaining({ text: '{"title":"Boom"}' })],
  ])
})

test('a folder is published in the order in which its schemas need each other', async () => {
  const base = 'https://voorbeeld.example/schema'
  const files = [
    { path: 'a.schema.json', text: JSON.stringify({ $id: `${base}/alfa/1.0`, $ref: `${base}/bouw/1.0` }) },
    { path: 'b.schema.json', text: JSON.stringify({ $id: `${base}/bouw/1.0`, type: 'object' }) },
    { path: 'c/los.schema.json', text: JSON.stringify({ title: 'Los' }) },
    { path: 'd.schema.json', text: '{' },
  ]
  const into = await empty()
  const imported = await importFromFolder(into, files, '.')
  expect({ ...imported, faults: imported.faults.map(({ code, at }) => `${code} ${at}`) }).toEqual({
    added: 3,
    present: 0,
    faults: ['schema-not-json d.schema.json'],
  })
  expect((await shownBy(into.store)).map((one) => (Array.isArray(one) ? one[1] : one))).toEqual([
    'alfa.v1',
    'bouw.v1',
    'los',
  ])
})

test.each<[string, RequestListener]>([
  ['text', (_request, response) => void response.end('<html>')],
  ['an object', (_request, response) => void response.end('{}')],
  ['names that are none', (_request, response) => void response.end('[1]')],
  [
    'another host',
    (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  ],
  ['a broken line', (request) => void request.socket.destroy()],
  ['too much', (_request, response) => void response.end(' '.repeat(5 * 1024 * 1024))],
])('a registry that answers with %s brings nothing', async (_what, listener) => {
  const into = await empty()
  const ask = asking(await serving(listener), undefined)
  const { added, faults } = await importFromConfluent(into, { ask, from: 'proef', keepsIds: true })
  expect([added, faults.map(({ code }) => code)]).toEqual([0, ['import/answer-invalid']])
})

test('a circle does not keep things from being put in order', () => {
  const edges: Readonly<Record<string, readonly string[]>> = {
    a: ['b'],
    b: ['c', 'weg'],
    c: ['a'],
    d: ['a', 'd'],
  }
  expect(
    inOrder(
      ['a', 'b', 'c', 'd'],
      (key) => key,
      (key) => edges[key] ?? [],
    ),
  ).toEqual(['c', 'b', 'a', 'd'])
})

/** A web server that is no registry of ours. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
