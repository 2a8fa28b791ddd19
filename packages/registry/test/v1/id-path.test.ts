import { afterAll, beforeAll, expect, test } from 'vitest'
import { idRoutes } from '../../src/http/v1/routes/id-routes.ts'
import { refused } from '../../src/refusal.ts'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const base = 'https://w3id.org/samenspraak/'
const doel = { $id: `${base}schema/doel/1.0`, title: 'Doel' }

let api: OwnApi
beforeAll(async () => {
  api = await openOwnApi({ routes: (app, parts) => app.register(idRoutes, parts) })
  await api.publish('doel.v1', doel, { label: '1.0' })
  await api.publish('doel.v1', { ...doel, $id: `${base}schema/doel/1.1`, description: 'Meer' })
  await api.publish(':.voorbeeldstad:plan.v1', { $id: `${base}schema/plan/1.0`, title: 'Niet van ons' })
  await api.publish('anders', { $id: `${base}schema/vreemd/1.0` })
})
afterAll(() => api.close())

test('a schema stands at the path of its own $id, with a tag, whether or not its version has that label', async () => {
  const first = await api.ask('GET', '/schema/doel/1.0')
  expect(first).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/schema+json', 'cache-control': 'no-cache' },
    body: doel,
  })
  const tag = String(first.headers['etag'])
  const again = await api.ask('GET', '/schema/doel/1.0', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
  expect((await api.ask('GET', '/schema/doel/1.1')).body).toMatchObject({ description: 'Meer' })
})

test.each([
  '/schema/doel/1.2',
  '/schema/plan/1.0',
  '/schema/vreemd/1.0',
  '/schema/..%2f..%2fetc/1.0',
  '/schema/a/b',
])(
  '%s is nobody: only the national set gives out these names, in the subject that the name says',
  async (path) => {
    expect(await api.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'schema-unknown' } })
  },
)

test('who may not read the national set does not read it by this name', async () => {
  const closed = await openOwnApi({
    store: { ...api.store, close: async () => undefined },
    authorize: async () => refused({ code: 'unauthenticated', nl: 'Wie bent u?', en: 'Who are you?' }),
    routes: (app, parts) => app.register(idRoutes, parts),
  })
  expect((await closed.ask('GET', '/schema/doel/1.0')).status).toBe(401)
  await closed.close()
})
