import { expect, test } from 'vitest'
import type { DumpedRow } from '../../src/store/dump.ts'
import type { Store } from '../../src/store/store.ts'
import {
  contentOf,
  doel,
  eigenPlan,
  entryOf,
  listed,
  plan,
  register,
  registerBuilding,
  removeBoth,
} from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What a backup and its return promise. */
export function backupContract(open: OpenPlace): void {
  test('a store that is put back from a dump gives the same dump, byte for byte', async () => {
    const { store } = await open()
    await fill(store)
    const dump = await listed(store.dump())
    const { store: copy } = await open()
    await copy.restore(arriving(dump))
    expect(linesOf(await listed(copy.dump()))).toBe(linesOf(dump))
    const counts = new Map<string, number>()
    for (const { table } of dump) counts.set(table, (counts.get(table) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      content: 3,
      'last-content-id': 1,
      subject: 4,
      version: 4,
      record: 2,
      entry: 9,
    })
  })

  test('a store that was put back goes on where the other was', async () => {
    const { store } = await open()
    await fill(store)
    const { store: copy } = await open()
    await copy.restore(store.dump())
    const next = await register(copy, plan, 'nieuw', { seen: (await store.subject(plan))?.revision ?? 0 })
    expect([next.version, next.contentId]).toEqual([3, 5])
    expect(await copy.remove(doel, 1, 'soft', entryOf('versie-zacht-verwijderd'))).toEqual({
      outcome: 'referenced',
      version: 1,
    })
    await copy.seal()
    expect((await copy.journal(0, 100)).slice(0, -1)).toEqual(await store.journal(0, 100))
  })

  test('a dump is of one moment, also when registering goes on', async () => {
    const { store } = await open()
    await fill(store)
    const before = linesOf(await listed(store.dump()))
    const rows: DumpedRow[] = []
    for await (const row of store.dump()) {
      if (rows.length === 0) await register(store, plan, 'tussendoor')
      rows.push(row)
    }
    expect(linesOf(rows)).toBe(before)
  })

  test('a dump is not put back into a store that has something, nor half when it breaks off', async () => {
    const { store } = await open()
    await fill(store)
    await expect(store.restore(store.dump())).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY' })
    const { store: copy } = await open()
    const broken = (async function* (): AsyncGenerator<DumpedRow> {
      for await (const row of store.dump()) {
        if (row.table === 'record') throw new BackupBrokenError()
        yield row
      }
    })()
    await expect(copy.restore(broken)).rejects.toBeInstanceOf(BackupBrokenError)
    const empty = await listed(copy.dump())
    expect(empty).toEqual([{ table: 'last-content-id', row: 0 }])
    await copy.restore(store.dump())
    expect(await copy.lastContentId()).toBe(3)
  })
}

async function fill(store: Store): Promise<void> {
  const een = await register(store, doel, 'doel', { label: '1.0' })
  await registerBuilding(store, plan, 'plan', een)
  const metadata = { properties: { b: '1', a: '2' } }
  await register(store, plan, 'plan 2', {
    content: contentOf('plan 2', { metadata, ruleSet: [] }),
    entry: entryOf('versie-gepubliceerd', { motivation: 'é 😀', detail: { z: 1, a: true } }),
  })
  await register(store, eigenPlan, 'plan 2', { content: contentOf('plan 2', { metadata, ruleSet: [] }) })
  await register(store, { context: '.', subject: 'weg' }, 'weg')
  await removeBoth(store, { context: '.', subject: 'weg' }, 1)
  await store.putRecord(
    { kind: 'instelling', key: '', value: { z: 1, a: [] } },
    0,
    entryOf('instelling-gewijzigd'),
  )
  await store.putRecord({ kind: 'aflevering', key: 'haak', value: 3 }, 0)
  await store.setState(plan, 1, { status: 'verouderd', tags: ['x'] }, entryOf('versie-status-gewijzigd'))
  await store.seal()
}

async function* arriving(rows: readonly DumpedRow[]): AsyncGenerator<DumpedRow> {
  yield* rows
}

function linesOf(rows: readonly DumpedRow[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n')
}

/** The place where a backup came from went away. */
class BackupBrokenError extends Error {
  readonly code = 'test/backup-broken'
}
