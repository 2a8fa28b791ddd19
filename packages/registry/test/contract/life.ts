import { expect, test } from 'vitest'
import { plan, register } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What opening and closing promise. */
export function lifeContract(open: OpenPlace): void {
  test('what one process registered another reads at once', async () => {
    const { store, another } = await open()
    const second = await another()
    const version = await register(store, plan, 'een')
    expect(await second.version(plan, 'latest', 'live')).toEqual(version)
    await second.ping()
  })

  test('a store that was closed keeps what it promised and says that it is closed', async () => {
    const { store, another } = await open()
    const writing = register(store, plan, 'een')
    await store.close()
    const version = await writing
    for (const ask of [() => store.ping(), () => store.content(1), () => register(store, plan, 'twee')])
      await expect(ask()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    expect(await (await another()).versions(plan, 'live')).toEqual([version])
  })
}
