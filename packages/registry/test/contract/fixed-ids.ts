import { expect, test } from 'vitest'
import type { RegisterCommand } from '../../src/store/outcomes.ts'
import { commandOf, doel, plan, register, removeBoth } from './samples.ts'
import type { OpenPlace } from './samples.ts'

const guid = '6f0f0a2e-3c2f-4f67-9d6b-4f2f1d0a7a11'
const otherGuid = '0b9b4e4e-0b1d-4e0e-8a53-5d8c2c1f7b22'

/** What taking over ids and numbers from another registry promises. */
export function fixedIdsContract(open: OpenPlace): void {
  test('an id, guid and number that are taken over come back, and the next ones follow them', async () => {
    const { store } = await open()
    const taken = await register(store, plan, 'een', { fixed: { id: 700, version: 3, guid } })
    const next = await register(store, plan, 'twee')
    expect([taken, next].map(({ contentId, version }) => [contentId, version])).toEqual([
      [700, 3],
      [701, 4],
    ])
    expect(taken.guid).toBe(guid)
    expect(await store.contentByGuid(guid)).toMatchObject({ id: 700 })
  })

  test('a lower id than was given already may be taken over, and the next one stays the highest', async () => {
    const { store } = await open()
    await register(store, plan, 'een', { fixed: { id: 9 } })
    await register(store, doel, 'twee', { fixed: { id: 4 } })
    expect((await register(store, doel, 'drie')).contentId).toBe(10)
  })

  test('taking over the same again changes nothing', async () => {
    const { store } = await open()
    const command = commandOf(plan, 'een', { fixed: { id: 7, version: 2, guid } })
    const first = await store.register(command)
    expect(await store.register(command)).toEqual({ ...first, created: false })
    expect(await store.subject(plan)).toEqual({ ...plan, head: 2, revision: 1 })
  })

  test.each<[string, string, NonNullable<RegisterCommand['fixed']>]>([
    ['an id of other content', 'ander', { id: 7 }],
    ['a guid of other content', 'ander', { id: 8, guid }],
    ['another id for the same content', 'een', { id: 8 }],
    ['another guid for the same content', 'een', { id: 7, guid: otherGuid }],
    ['a number of other content', 'ander', { id: 8, version: 2 }],
    ['another number for the same content', 'een', { id: 7, version: 5 }],
  ])('%s is refused', async (_, title, fixed) => {
    const { store } = await open()
    await register(store, plan, 'een', { fixed: { id: 7, version: 2, guid } })
    expect(await store.register(commandOf(plan, title, { fixed }))).toEqual({ outcome: 'id-taken' })
    expect(await store.subject(plan)).toEqual({ ...plan, head: 2, revision: 1 })
  })

  test('a guid of content that is gone names that content again or nothing, never another', async () => {
    const { store } = await open()
    await register(store, plan, 'een', { fixed: { id: 7, version: 2, guid } })
    await removeBoth(store, plan, 'all')
    const other = commandOf(plan, 'ander', { fixed: { id: 7, version: 2, guid } })
    expect(await store.register(other)).toEqual({ outcome: 'id-taken' })
    const again = await register(store, plan, 'een', { fixed: { id: 7, version: 2, guid } })
    expect([again.contentId, again.guid]).toEqual([7, guid])
  })
}
