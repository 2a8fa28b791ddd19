import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { VersionState } from '../../src/subjects/version.ts'
import { commandOf, entryOf, plan, register } from './samples.ts'
import type { OpenPlace } from './samples.ts'

const published: VersionState = { status: 'gepubliceerd' }
const outdated: VersionState = { status: 'verouderd', reason: 'nieuwe wet' }
const withdrawn: VersionState = { status: 'ingetrokken', reason: 'fout' }
const change = entryOf('versie-status-gewijzigd', { on: plan, version: 1 })
const setting = entryOf('instelling-gewijzigd')

/** What holds for who writes on the ground of what was read before. */
export function seenStatesContract(open: OpenPlace): void {
  test('a status is written only after the status that was seen', async () => {
    const { store, another } = await open()
    await register(store, plan, 'een')
    const second = await another()
    expect(await store.setState(plan, 1, withdrawn, change, published)).toMatchObject({ outcome: 'written' })
    expect(await second.setState(plan, 1, outdated, change, published)).toEqual({ outcome: 'moved' })
    expect(await second.setState(plan, 2, outdated, change, published)).toEqual({ outcome: 'unknown' })
    expect((await store.version(plan, 1, 'live'))?.state).toEqual(withdrawn)
  })

  test('of many who saw the same status one writes, and what was withdrawn does not come back', async () => {
    const { store, another } = await open()
    const stores = [store, await another()]
    await register(store, plan, 'een')
    const outcomes = await Promise.all(
      [outdated, withdrawn, published, outdated, withdrawn, published, outdated, withdrawn].map(
        (state, index) => writeUnlessWithdrawn(stores[index % 2] ?? store, state),
      ),
    )
    expect(outcomes).toContain('written')
    expect((await store.version(plan, 1, 'live'))?.state).toEqual(withdrawn)
  })

  test('a registration is refused when something was set since its settings were read', async () => {
    const { store, another } = await open()
    const second = await another()
    const settings = [
      { key: './plan.v1', revision: 0 },
      { key: '', revision: 0 },
    ]
    expect(await store.register(commandOf(plan, 'een', { settings }))).toMatchObject({
      outcome: 'registered',
    })
    await second.putRecord({ kind: 'instelling', key: '', value: { mode: 'READONLY' } }, 0, setting)
    expect(await store.register(commandOf(plan, 'twee', { settings }))).toEqual({ outcome: 'setting-moved' })
    const again = [{ key: '', revision: 1 }]
    expect(await store.register(commandOf(plan, 'twee', { settings: again }))).toMatchObject({
      outcome: 'registered',
    })
  })

  test('a status and a record are not written when something was set since their settings were read', async () => {
    const { store, another } = await open()
    const second = await another()
    await register(store, plan, 'een')
    const before = [{ key: '', revision: 0 }]
    await second.putRecord({ kind: 'instelling', key: '', value: { mode: 'READONLY' } }, 0, setting)
    const draft = { kind: 'concept', key: 'a', value: {} } as const
    const own = { kind: 'instelling', key: './plan.v1', value: {} } as const
    expect(await store.setState(plan, 1, withdrawn, change, published, before)).toEqual({ outcome: 'moved' })
    expect(await store.putRecord(draft, 0, setting, before)).toEqual({ outcome: 'moved' })
    expect(await store.putRecord(own, 0, setting, before)).toEqual({ outcome: 'moved' })
    const now = [{ key: '', revision: 1 }]
    const written = { outcome: 'written' }
    expect(await store.setState(plan, 1, withdrawn, change, published, now)).toMatchObject(written)
    expect(await store.putRecord(draft, 0, setting, now)).toMatchObject(written)
    expect(await store.putRecord(own, 0, setting, now)).toMatchObject(written)
  })

  test('a deletion is refused when something was set since its settings were read', async () => {
    const { store, another } = await open()
    const second = await another()
    await register(store, plan, 'een')
    await second.putRecord({ kind: 'instelling', key: '', value: { mode: 'READONLY' } }, 0, setting)
    const soft = entryOf('versie-zacht-verwijderd')
    expect(await store.remove(plan, 1, 'soft', soft, [{ key: '', revision: 0 }])).toEqual({
      outcome: 'setting-moved',
    })
    expect(await store.remove(plan, 1, 'soft', soft, [{ key: '', revision: 1 }])).toEqual({
      outcome: 'removed',
      versions: [1],
    })
  })

  test('once a setting is answered nothing is registered any more under the one before', async () => {
    const { store, another } = await open()
    const second = await another()
    const settings = [{ key: '', revision: 0 }]
    const registrations = Array.from({ length: 60 }, (_, index) => {
      const name = { context: '.', subject: `s${index}` }
      return (index % 2 === 0 ? store : second).register(commandOf(name, `titel ${index}`, { settings }))
    })
    await second.putRecord({ kind: 'instelling', key: '', value: { mode: 'READONLY' } }, 0, setting)
    const standing = async (): Promise<unknown> =>
      await second.allVersions({ sight: 'live', latestOnly: false }, {})
    const answered = await standing()
    await Promise.all(registrations)
    expect(await standing()).toEqual(answered)
  })
}

/** As the server does it: looks, decides, and looks again when another was first. */
async function writeUnlessWithdrawn(store: Store, state: VersionState): Promise<string> {
  for (;;) {
    const seen = (await store.version(plan, 1, 'live'))?.state
    if (seen?.status === 'ingetrokken') return 'withdrawn'
    const { outcome } = await store.setState(plan, 1, state, change, seen)
    if (outcome !== 'moved') return outcome
  }
}
