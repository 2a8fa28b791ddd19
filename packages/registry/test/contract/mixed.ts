import { expect, test } from 'vitest'
import { verifyJournal } from '../../src/journal/verify.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'
import { randomWork } from './random-work.ts'
import { listed } from './samples.ts'
import type { OpenPlace } from './samples.ts'

/** What holds whatever is done in whatever order. */
export function mixedContract(open: OpenPlace): void {
  test('the journal of 600 changes by two processes at once tells exactly which versions there are', async () => {
    const { store, another } = await open()
    const stores = [store, await another()]
    await Promise.all(
      Array.from({ length: 12 }, async (_, line) => {
        const work = randomWork(line)
        for (let turn = 0; turn < 50; turn++) await work.next().value?.(stores[line % 2] ?? store)
      }),
    )
    await store.seal()
    const versions = await store.allVersions({ sight: 'also-deleted', latestOnly: false }, {})
    const present = versions.map((one) => [`${one.subject}/${one.version}`, one.deleted])
    expect(await replayed(store)).toEqual(Object.fromEntries(present))
    const used = new Set(versions.map(({ contentId }) => contentId))
    const kept = (await listed(store.dump())).filter(({ table }) => table === 'content')
    expect(kept).toHaveLength(used.size)
  })

  test.each([1, 2, 3])(
    '200 changes one after the other come out as in a store in memory (%i)',
    async (seed) => {
      const { store } = await open()
      const memory = await openEmbeddedStore(':memory:')
      const work = randomWork(seed)
      for (let turn = 0; turn < 200; turn++) {
        const change = work.next().value
        expect(withoutGuids(await change?.(store)), `change ${turn}`).toEqual(
          withoutGuids(await change?.(memory)),
        )
      }
      await store.seal()
      expect(await withoutHashes(store)).toEqual(await withoutHashes(memory))
      await memory.close()
    },
  )
}

/** Which versions there must be according to the journal, and whether they are hidden. */
async function replayed(store: Store): Promise<Readonly<Record<string, boolean>>> {
  const entries = await store.journal(0, 10_000)
  expect(verifyJournal(entries, sha256).ok).toBe(true)
  const versions = new Map<string, boolean>()
  for (const { action, on, version } of entries) {
    const key = `${on?.subject}/${version}`
    if (action === 'versie-gepubliceerd') {
      expect(versions.has(key)).toBe(false)
      versions.set(key, false)
    }
    if (action === 'versie-zacht-verwijderd') versions.set(key, true)
    if (action === 'versie-verwijderd') versions.delete(key)
  }
  return Object.fromEntries(versions)
}

/** Guids are random, so they are left out; and an id may be skipped, so ids too. */
function withoutGuids(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome), (name, value: unknown) => (isGiven(name) ? undefined : value))
}

async function withoutHashes(store: Store): Promise<unknown> {
  const entries = await store.journal(0, 10_000)
  return withoutGuids(entries.map(({ previous: _previous, hash: _hash, ...said }) => said))
}

function isGiven(name: string): boolean {
  return name === 'guid' || name === 'id' || name === 'contentId'
}
