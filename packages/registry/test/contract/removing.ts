import { expect, test } from 'vitest'
import {
  contentOf,
  doel,
  eigenPlan,
  entryOf,
  plan,
  register,
  registerBuilding,
  removeBoth,
} from './samples.ts'
import type { OpenPlace } from './samples.ts'

const soft = entryOf('versie-zacht-verwijderd')
const hard = entryOf('versie-verwijderd')

/** What soft and hard deletion promise. */
export function removingContract(open: OpenPlace): void {
  test('a soft-deleted version is out of sight but not gone, and its number is not given again', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    const twee = await register(store, plan, 'twee')
    expect(await store.remove(plan, 2, 'soft', soft)).toEqual({ outcome: 'removed', versions: [2] })
    const hidden = { ...twee, deleted: true }
    expect(await store.version(plan, 2, 'live')).toBeUndefined()
    expect(await store.version(plan, 2, 'also-deleted')).toEqual(hidden)
    expect(await store.version(plan, 'latest', 'only-deleted')).toEqual(hidden)
    expect(await store.version(plan, 'latest', 'live')).toMatchObject({ version: 1 })
    expect(await store.content(2)).toMatchObject({ id: 2 })
    const again = await register(store, plan, 'twee')
    expect([again.version, again.contentId]).toEqual([3, 2])
  })

  test('soft deletion of a whole subject takes what is still in sight, once', async () => {
    const { store } = await open()
    for (const title of ['een', 'twee', 'drie']) await register(store, plan, title)
    await store.remove(plan, 2, 'soft', soft)
    expect(await store.remove(plan, 'all', 'soft', soft)).toEqual({ outcome: 'removed', versions: [1, 3] })
    expect(await store.remove(plan, 'all', 'soft', soft)).toEqual({ outcome: 'already-deleted' })
    expect(await store.remove(plan, 1, 'soft', soft)).toEqual({ outcome: 'already-deleted' })
    expect((await register(store, plan, 'vier')).version).toBe(4)
  })

  test('hard deletion takes only what was soft-deleted before', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await register(store, plan, 'twee')
    await store.remove(plan, 1, 'soft', soft)
    expect(await store.remove(plan, 2, 'hard', hard)).toEqual({ outcome: 'not-deleted-yet' })
    expect(await store.remove(plan, 'all', 'hard', hard)).toEqual({ outcome: 'not-deleted-yet' })
    expect(await store.remove(plan, 1, 'hard', hard)).toEqual({ outcome: 'removed', versions: [1] })
    expect(await store.version(plan, 1, 'also-deleted')).toBeUndefined()
    expect(await store.content(1)).toBeUndefined()
  })

  test('the number of a hard-deleted version is not given again while the subject has others', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await register(store, plan, 'twee')
    await removeBoth(store, plan, 2)
    expect((await register(store, plan, 'drie')).version).toBe(3)
  })

  test('a subject of which all is hard-deleted begins at 1 again, with ids that were never given', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await register(store, plan, 'twee')
    await removeBoth(store, plan, 'all')
    expect(await store.subject(plan)).toEqual({ ...plan, head: 0, revision: 4 })
    expect(await store.subjects({ sight: 'also-deleted' }, {})).toEqual([])
    expect(await store.contexts()).toEqual([])
    const again = await register(store, plan, 'een')
    expect([again.version, again.contentId]).toEqual([1, 3])
  })

  test('content stays as long as another subject has it', async () => {
    const { store } = await open()
    await register(store, plan, 'een')
    await register(store, eigenPlan, 'een')
    await removeBoth(store, plan, 1)
    expect(await store.contentByIdentity(contentOf('een').identity)).toMatchObject({ id: 1 })
    await removeBoth(store, eigenPlan, 1)
    expect(await store.contentByIdentity(contentOf('een').identity)).toBeUndefined()
  })

  test('a version on which another builds stays', async () => {
    const { store } = await open()
    const een = await register(store, doel, 'doel')
    const building = await registerBuilding(store, plan, 'plan', een)
    const referenced = { outcome: 'referenced', version: 1 }
    expect(await store.referrers(doel, 1)).toEqual([building])
    expect(await store.remove(doel, 1, 'soft', soft)).toEqual(referenced)
    expect(await store.remove(doel, 'all', 'soft', soft)).toEqual(referenced)
    await store.remove(plan, 1, 'soft', soft)
    expect(await store.referrers(doel, 1)).toEqual([])
    expect(await store.remove(doel, 1, 'soft', soft)).toEqual({ outcome: 'removed', versions: [1] })
    expect(await store.remove(doel, 1, 'hard', hard)).toEqual(referenced)
    await store.remove(plan, 1, 'hard', hard)
    expect(await store.remove(doel, 1, 'hard', hard)).toEqual({ outcome: 'removed', versions: [1] })
  })

  test('versions of a subject that build on each other go together', async () => {
    const { store } = await open()
    const een = await register(store, plan, 'een')
    await registerBuilding(store, plan, 'twee', een)
    expect(await store.remove(plan, 1, 'soft', soft)).toEqual({ outcome: 'referenced', version: 1 })
    expect(await store.remove(plan, 'all', 'soft', soft)).toEqual({ outcome: 'removed', versions: [1, 2] })
    expect(await store.remove(plan, 'all', 'hard', hard)).toEqual({ outcome: 'removed', versions: [1, 2] })
  })

  test('deletions are counted for every process, and nothing else is', async () => {
    const { store, another } = await open()
    const second = await another()
    await register(store, plan, 'een')
    await register(store, plan, 'twee')
    const counts = [await second.removals()]
    await store.remove(plan, 1, 'soft', soft)
    counts.push(await second.removals())
    await store.remove(plan, 1, 'soft', soft)
    await store.setState(plan, 2, { status: 'verouderd' }, entryOf('versie-status-gewijzigd'))
    counts.push(await second.removals())
    await second.remove(plan, 1, 'hard', hard)
    counts.push(await store.removals())
    expect(counts).toEqual([0, 1, 1, 2])
  })

  test.each(['soft', 'hard'] as const)('%s deletion of what never was is unknown', async (how) => {
    const { store } = await open()
    await register(store, plan, 'een')
    expect(await store.remove(plan, 2, how, soft)).toEqual({ outcome: 'unknown' })
    expect(await store.remove(doel, 'all', how, soft)).toEqual({ outcome: 'unknown' })
  })

  test('a status is changed with its successor and date, but not of a version out of sight', async () => {
    const { store } = await open()
    const een = await register(store, plan, 'een')
    const state = {
      status: 'verouderd',
      successor: 'plan.v1/2',
      deprecatedFrom: '2027-01-01',
      reason: 'nieuwe wet',
      tags: ['oud'],
    } as const
    const changed = { ...een, state }
    const entry = entryOf('versie-status-gewijzigd', { on: plan, version: 1 })
    expect(await store.setState(plan, 1, state, entry)).toEqual({ outcome: 'written', version: changed })
    expect(await store.version(plan, 1, 'live')).toEqual(changed)
    expect(await store.setState(plan, 2, state, entry)).toEqual({ outcome: 'unknown' })
    await store.remove(plan, 1, 'soft', soft)
    expect(await store.setState(plan, 1, state, entry)).toEqual({ outcome: 'unknown' })
  })

  test('every deletion raises the number of removals for all processes, and nothing else does', async () => {
    const { store, another } = await open()
    const second = await another()
    const numbers = async (): Promise<readonly number[]> => [await store.removals(), await second.removals()]
    const start = await numbers()
    expect(start[1]).toBe(start[0])
    await register(store, plan, 'een')
    await store.setState(plan, 1, { status: 'verouderd' }, entryOf('versie-status-gewijzigd'))
    await store.remove(doel, 1, 'soft', soft)
    expect(await numbers()).toEqual(start)
    await store.remove(plan, 1, 'soft', soft)
    const [hidden = 0, hiddenElsewhere] = await numbers()
    expect(hiddenElsewhere).toBe(hidden)
    expect(hidden).toBeGreaterThan(start[0] ?? 0)
    await second.remove(plan, 1, 'hard', hard)
    const [gone = 0, goneElsewhere] = await numbers()
    expect(goneElsewhere).toBe(gone)
    expect(gone).toBeGreaterThan(hidden)
  })
}
