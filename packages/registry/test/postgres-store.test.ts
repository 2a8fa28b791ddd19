import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.ts'
import type { Store } from '../src/store/store.ts'
import { commandOf, doel, entryOf, plan, register } from './contract/samples.ts'
import type { OpenPlace } from './contract/samples.ts'
import { openClient, startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'
import { storeContract } from './store-contract.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 120_000)
afterAll(async () => {
  await server.stop()
}, 120_000)

const openDatabase: OpenPlace = async () => {
  const url = await server.freshDatabase()
  const another = async (): Promise<Store> => await opened(url)
  return { store: await another(), another }
}

storeContract('PostgreSQL', openDatabase)

describe('the database', () => {
  test('several processes may make its tables at the same time', async () => {
    const url = await server.freshDatabase()
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(url)))
    const versions = await Promise.all(stores.map((store, index) => register(store, plan, `titel ${index}`)))
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('is refused when a newer program wrote it', async () => {
    const url = await server.freshDatabase()
    await (await opened(url)).close()
    await ask(url, "insert into registry.migration (name) values ('9999-later')")
    await expect(opened(url)).rejects.toMatchObject({ code: 'STORE_NEWER_THAN_PROGRAM' })
  })

  test('is not there when nobody listens at its port', async () => {
    await expect(opened('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
  })

  test('that stands still is a store that takes too long', async () => {
    const url = await server.freshDatabase()
    const store = await opened(url, 3000)
    await register(store, plan, 'een')
    const holder = await openClient(url)
    await holder.query('begin; lock table registry.subject')
    await expect(register(store, plan, 'twee')).rejects.toMatchObject({ code: 'STORE_TIMEOUT' })
    await holder.end()
    expect((await register(store, plan, 'twee')).version).toBe(2)
  })

  test('that goes away is unavailable, and when it is back the same store works and hears of changes', async () => {
    const url = await server.freshDatabase()
    const [store, other] = [await opened(url), await opened(url)]
    const first = await register(store, plan, 'een')
    let heard = 0
    onTestFinished(store.onChange(() => heard++))
    const { promise, count } = registerMany(store)
    process.kill(server.processId(), 'SIGKILL')
    await promise
    for (const ask of [() => store.ping(), () => store.content(1), () => register(store, plan, 'twee')])
      await expect(ask()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await server.restart()
    await store.ping()
    expect(await store.version(plan, 1, 'live')).toEqual(first)
    expect((await store.subject(doel))?.head ?? 0).toBeGreaterThanOrEqual(count())
    heard = 0
    await register(other, plan, 'twee')
    await other.seal()
    await expect.poll(() => heard, { timeout: 10_000 }).toBeGreaterThan(0)
  })

  test('of registrations that go together one that no column can hold fails alone', async () => {
    const store = await opened(await server.freshDatabase())
    const all = Array.from({ length: 12 }, (_, index) => {
      const entry = entryOf('versie-gepubliceerd', index === 7 ? { motivation: 'nul\u0000' } : {})
      return store.register(commandOf({ context: '.', subject: `s${index}` }, `titel ${index}`, { entry }))
    })
    const settled = await Promise.allSettled(all)
    expect(settled.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([7])
    expect(await store.subjects({ sight: 'live' }, {})).toHaveLength(11)
  })

  test('a backup is taken while all connections are busy registering', async () => {
    const url = await server.freshDatabase()
    const store = await openPostgresStore(url, { poolSize: 2 })
    onTestFinished(() => store.close())
    const writing = Promise.all(
      Array.from({ length: 60 }, (_, index) => register(store, plan, `titel ${index}`)),
    )
    const tables: string[] = []
    for await (const { table } of store.dump()) tables.push(table)
    const count = (name: string): number => tables.filter((table) => table === name).length
    expect([count('content'), count('entry')]).toEqual([count('version'), count('version')])
    await writing
    expect((await store.subject(plan))?.head).toBe(60)
  })
})

async function opened(url: string, timeoutMilliseconds = 20_000): Promise<Store> {
  const store = await openPostgresStore(url, { poolSize: 4, timeoutMilliseconds, pollMilliseconds: 50 })
  onTestFinished(() => store.close())
  return store
}

/** Registers until it fails; `count` tells how many were acknowledged. */
function registerMany(store: Store): { readonly promise: Promise<unknown>; count(): number } {
  let count = 0
  const line = async (line: number): Promise<void> => {
    for (let index = 0; ; index++) {
      await register(store, doel, `titel ${line} ${index}`)
      count++
    }
  }
  const lines = [0, 1, 2, 3].map(async (number) => {
    await expect(line(number)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })
  return { promise: Promise.all(lines), count: () => count }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = await openClient(url)
  await client.query(sql)
  await client.end()
}
