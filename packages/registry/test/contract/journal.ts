import { expect, test } from 'vitest'
import { emptyChain, verifyJournal } from '../../src/journal/verify.ts'
import { sha256 } from '../../src/store/sha256.ts'
import { contentOf, doel, entryOf, plan, register } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What the journal promises about its content, its order and its chain. */
export function journalContract(open: OpenPlace): void {
  test('every change is in the journal in order, in a chain that verifies', async () => {
    const { store } = await open()
    await register(store, plan, 'een', {
      entry: entryOf('versie-gepubliceerd', { detail: { kanaal: 'v1' } }),
    })
    await register(store, plan, 'twee')
    await store.setState(
      plan,
      1,
      { status: 'ingetrokken' },
      entryOf('versie-status-gewijzigd', { on: plan, version: 1, motivation: 'fout' }),
    )
    await store.remove(plan, 'all', 'soft', entryOf('versie-zacht-verwijderd'))
    await store.remove(plan, 1, 'hard', entryOf('versie-verwijderd'))
    await store.putRecord({ kind: 'sleutel', key: 'k', value: {} }, 0, entryOf('sleutel-gewijzigd'))
    await store.seal()
    const entries = await store.journal(0, 100)
    const een = { on: plan, version: 1, contentId: 1, schemaHash: contentOf('een').schemaHash }
    const twee = { on: plan, version: 2, contentId: 2, schemaHash: contentOf('twee').schemaHash }
    expect(entries.map(({ previous: _previous, hash: _hash, ...entry }) => entry)).toEqual([
      { ...entryOf('versie-gepubliceerd', { detail: { kanaal: 'v1' } }), ...een, position: 1 },
      { ...entryOf('versie-gepubliceerd'), ...twee, position: 2 },
      {
        ...entryOf('versie-status-gewijzigd', { on: plan, version: 1, motivation: 'fout' }),
        position: 3,
      },
      { ...entryOf('versie-zacht-verwijderd'), ...een, position: 4 },
      { ...entryOf('versie-zacht-verwijderd'), ...twee, position: 5 },
      { ...entryOf('versie-verwijderd'), ...een, position: 6 },
      { ...entryOf('sleutel-gewijzigd'), position: 7 },
    ])
    const end = { position: 7, hash: entries.at(-1)?.hash }
    expect(verifyJournal(entries, sha256)).toEqual({ ok: true, end })
    expect(await store.journal(5, 1)).toEqual(entries.slice(5, 6))
    expect(await store.journal(7, 10)).toEqual([])
  })

  test('sealing by several at once gives every entry one place, in order within its subject', async () => {
    const { store, another } = await open()
    const stores = [store, await another(), await another()]
    const names = [plan, doel]
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const one = stores[index % 3] ?? store
        await register(one, names[index % 2] ?? plan, `titel ${index}`)
        await one.seal()
      }),
    )
    await store.seal()
    const entries = await store.journal(0, 1_000)
    expect(verifyJournal(entries, sha256)).toMatchObject({ ok: true, end: { position: 60 } })
    for (const name of names) {
      const numbers = entries.filter(({ on }) => on?.subject === name.subject).map(({ version }) => version)
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    }
    expect(await store.seal()).toBe(0)
  })

  test('strange characters in what people say do not break the chain', async () => {
    const { store } = await open()
    const motivation = 'half \u{d83d} nul \u{0} regel \u{2028} 😀'
    await register(store, plan, 'een', { entry: entryOf('versie-gepubliceerd', { motivation: 'x' }) })
    await store.putRecord(
      { kind: 'onderwerp', key: 'x', value: { naam: motivation } },
      0,
      entryOf('instelling-gewijzigd', { motivation, detail: { [motivation]: motivation } }),
    )
    await store.seal()
    const entries = await store.journal(0, 10)
    expect(verifyJournal(entries, sha256)).toMatchObject({ ok: true, end: { position: 2 } })
    expect(entries[1]?.motivation).toBe('half \u{fffd} nul \u{0} regel \u{2028} 😀')
    expect(emptyChain.position).toBe(0)
  })

  test('a listener hears of changes by its own process and by others, until it stops', async () => {
    const { store, another } = await open()
    const second = await another()
    for (const writer of [store, second]) {
      const heard = new Promise<void>((resolve) => {
        const stop = store.onChange(() => {
          stop()
          resolve()
        })
      })
      await register(writer, plan, writer === store ? 'een' : 'twee')
      await heard
    }
    expect(await store.subject(plan)).toEqual({ ...plan, head: 2, revision: 2 })
  })
}
