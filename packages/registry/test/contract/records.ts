import { expect, test } from 'vitest'
import type { RecordKind } from '../../src/records/record.ts'
import { entryOf } from './samples.ts'
import type { OpenPlace } from './samples.ts'

const changed = entryOf('instelling-gewijzigd')

/** What the small documents and the leases promise. */
export function recordsContract(open: OpenPlace): void {
  test('a record counts its changes, and only who saw it as it is may change it', async () => {
    const { store } = await open()
    const put = async (value: unknown, seen: number): Promise<unknown> =>
      await store.putRecord({ kind: 'instelling', key: '.', value }, seen, changed)
    expect(await put({ mode: 'IMPORT' }, 1)).toEqual({ outcome: 'moved' })
    expect(await put({ mode: 'IMPORT' }, 0)).toEqual({ outcome: 'written', revision: 1 })
    expect(await put({ mode: 'READONLY' }, 0)).toEqual({ outcome: 'moved' })
    expect(await put({ mode: 'READONLY', leeg: null }, 1)).toEqual({ outcome: 'written', revision: 2 })
    expect(await store.record('instelling', '.')).toEqual({
      kind: 'instelling',
      key: '.',
      value: { mode: 'READONLY', leeg: null },
      revision: 2,
    })
    expect(await put(undefined, 1)).toEqual({ outcome: 'moved' })
    expect(await put(undefined, 2)).toEqual({ outcome: 'written', revision: 0 })
    expect(await store.record('instelling', '.')).toBeUndefined()
    expect(await put('opnieuw', 0)).toEqual({ outcome: 'written', revision: 1 })
  })

  test('what was refused is not in the journal, and a delivery never is', async () => {
    const { store } = await open()
    await store.putRecord({ kind: 'instelling', key: '', value: 1 }, 3, changed)
    await store.putRecord({ kind: 'aflevering', key: 'haak', value: 12 }, 0)
    await store.putRecord({ kind: 'instelling', key: '', value: 1 }, 0, changed)
    await store.seal()
    expect((await store.journal(0, 10)).map(({ action }) => action)).toEqual(['instelling-gewijzigd'])
  })

  test('records are listed by kind and prefix, in order of code point, by page', async () => {
    const { store } = await open()
    const keys = ['.b/x', '.a', '.a/y', '.a/x', '']
    for (const key of keys) await store.putRecord({ kind: 'instelling', key, value: key }, 0, changed)
    await store.putRecord({ kind: 'onderwerp', key: '.a/x', value: 'ander' }, 0, changed)
    const listed = async (
      kind: RecordKind,
      prefix: string,
      page: { readonly offset?: number; readonly limit?: number } = {},
    ): Promise<readonly string[]> => (await store.records(kind, prefix, page)).map(({ key }) => key)
    expect(await listed('instelling', '')).toEqual(['', '.a', '.a/x', '.a/y', '.b/x'])
    expect(await listed('instelling', '.a/')).toEqual(['.a/x', '.a/y'])
    expect(await listed('instelling', '', { offset: 1, limit: 2 })).toEqual(['.a', '.a/x'])
    expect(await listed('concept', '')).toEqual([])
    expect(await store.records('onderwerp', '.a', {})).toEqual([
      { kind: 'onderwerp', key: '.a/x', value: 'ander', revision: 1 },
    ])
  })

  test('of many that change a record at the same time one succeeds for each revision', async () => {
    const { store, another } = await open()
    const second = await another()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? store : second).putRecord(
          { kind: 'sleutel', key: 'k', value: index },
          0,
          entryOf('sleutel-gewijzigd'),
        ),
      ),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
    expect((await store.record('sleutel', 'k'))?.revision).toBe(1)
  })

  test('a lease has one holder at a time, who may renew it and give it back', async () => {
    const { store, another } = await open()
    const second = await another()
    expect(await store.lease('afleveren', 'a', 60_000)).toBe(true)
    expect(await second.lease('afleveren', 'b', 60_000)).toBe(false)
    expect(await second.lease('opruimen', 'b', 60_000)).toBe(true)
    expect(await store.lease('afleveren', 'a', 0)).toBe(true)
    expect(await second.lease('afleveren', 'b', 60_000)).toBe(true)
    expect(await store.lease('afleveren', 'a', 60_000)).toBe(false)
  })
}
