import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresStore } from '../../packages/registry/src/store/postgres/open-postgres-store.ts'
import { startPostgres } from '../../packages/registry/test/postgres-server.ts'
import type { PostgresServer } from '../../packages/registry/test/postgres-server.ts'
import { openOwnApi } from '../../packages/registry/test/v1/own-api.ts'
import type { OwnApi } from '../../packages/registry/test/v1/own-api.ts'
import { places } from './description.ts'
import { walk } from './scenario.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
})
afterAll(() => server.stop())

/** Operations about keys, webhooks, events and the edition have routes and tests of their own. */
const elsewhere = /^\/(?:sleutels|abonnementen|gebeurtenissen|uitgave)/u
const own = places.filter(({ path }) => !elsewhere.test(path))

const open: Readonly<Record<string, () => Promise<OwnApi>>> = {
  embedded: () => openOwnApi(),
  PostgreSQL: async () => openOwnApi({ store: await openPostgresStore(await server.freshDatabase()) }),
}

test.each(Object.keys(open))('every answer of every operation on %s is as described', async (store) => {
  const api = await open[store]?.()
  if (api === undefined) return expect.fail(store)
  try {
    const { succeeded, departures } = await walk(api)
    expect(departures).toEqual([])
    expect([...succeeded].toSorted()).toEqual(own.map(({ operationId }) => operationId).toSorted())
  } finally {
    await api.close()
  }
})

test('the routes of the own API are exactly the operations that are described', async () => {
  const api = await openOwnApi()
  const routes = [...api.routes].map((route) => route.replace(' /v1/', ' /').replaceAll(/:(\w+)/gu, '{$1}'))
  await api.close()
  expect(routes.toSorted()).toEqual(own.map(({ method, path }) => `${method} ${path}`).toSorted())
})
