import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.ts'
import type { Store } from '../src/store/store.ts'
import { plan, register } from './contract/samples.ts'
import type { OpenPlace } from './contract/samples.ts'
import { storeContract } from './store-contract.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const openFile: OpenPlace = async () => {
  const path = freshPath()
  const another = async (): Promise<Store> => await opened(path)
  return { store: await another(), another }
}

storeContract('a file', openFile)

describe('the file', () => {
  test('several processes may make it at the same time', async () => {
    const path = freshPath()
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(path)))
    const versions = await Promise.all(stores.map((store, index) => register(store, plan, `titel ${index}`)))
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('is refused when a newer program wrote it, and stays as it is', async () => {
    const path = freshPath()
    await (await opened(path)).close()
    const database = new DatabaseSync(path)
    database.exec("insert into migration (name) values ('9999-later')")
    database.close()
    await expect(opened(path)).rejects.toMatchObject({ code: 'STORE_NEWER_THAN_PROGRAM' })
  })

  test.each([
    ['that is no store', 'pragma user_version = 1; create table content (x); insert into content values (1)'],
  ])('is refused when it holds a database %s', async (_, sql) => {
    const path = freshPath()
    const database = new DatabaseSync(path)
    database.exec(sql)
    database.close()
    await expect(opened(path)).rejects.toThrow('content')
  })

  test('cannot be opened where there is no folder', async () => {
    await expect(opened('/nowhere/at/all/registry.db')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('is a fault of its own when it is no database at all', async () => {
    const path = freshPath()
    writeFileSync(path, 'x'.repeat(10_000))
    await expect(opened(path)).rejects.toMatchObject({ code: 'STORE_CORRUPT' })
  })

  test('waits for another writer without stopping reads, and says so when it takes too long', async () => {
    const path = freshPath()
    const store = await opened(path, 200)
    await register(store, plan, 'een')
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const refused = expect(register(store, plan, 'twee')).rejects.toMatchObject({ code: 'STORE_TIMEOUT' })
    expect(await store.versions(plan, 'live')).toHaveLength(1)
    await refused
    other.exec('rollback')
    other.close()
    expect((await register(store, plan, 'twee')).version).toBe(2)
  })
})

describe('a store in memory', () => {
  test('is put back from a dump and gives the same', async () => {
    const [one, two] = [await opened(':memory:'), await opened(':memory:')]
    await register(one, plan, 'een')
    await two.restore(one.dump())
    expect(await two.versions(plan, 'live')).toEqual(await one.versions(plan, 'live'))
    expect(await two.journal(0, 10)).toEqual(await one.journal(0, 10))
    await expect(two.restore(one.dump())).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' })
  })
})

function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-store-'))
  folders.push(folder)
  return join(folder, 'registry.db')
}

async function opened(path: string, timeoutMilliseconds = 20_000): Promise<Store> {
  const store = await openEmbeddedStore(path, { timeoutMilliseconds, pollMilliseconds: 20 })
  onTestFinished(() => store.close())
  return store
}
