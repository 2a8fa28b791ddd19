import { expect, onTestFinished, test } from 'vitest'
import { contentReader } from '../../src/lookup/content-reader.ts'
import type { ContentName } from '../../src/lookup/content-reader.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import type { Store } from '../../src/store/store.ts'
import { commandOf, entryOf, plan } from '../contract/samples.ts'

async function imported(store: Store, text: string): Promise<ContentName> {
  await store.register(commandOf(plan, text, { seen: 'any', fixed: { id: 40, version: 1 } }))
  return (await store.version(plan, 1, 'live')) ?? { contentId: 0, guid: '' }
}

test('an id that comes back with another content after it was deleted for good gives that content', async () => {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  // Two processes: the one that deletes and imports is not the one that reads.
  const reader = contentReader(store)
  const first = await reader.content(await imported(store, 'een'))
  for (const how of ['soft', 'hard'] as const)
    await store.remove(plan, 'all', how, entryOf('versie-verwijderd'))
  const second = await reader.content(await imported(store, 'twee'))
  expect([first?.id, second?.id]).toEqual([40, 40])
  expect(second?.text).not.toBe(first?.text)
})

test('metadata beside a schema counts for what is kept in memory', async () => {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  const kept = async (note: string): Promise<number> => {
    const reader = contentReader(store)
    const contents = Array.from({ length: 200 }, (_, id) => ({
      ...{ id, guid: `guid ${id}`, identity: `${id}`, schemaHash: `${id}`, text: 'true', references: [] },
      metadata: { properties: { note } },
    }))
    for (const content of contents) reader.keep(content)
    const found = await Promise.all(contents.map(({ id, guid }) => reader.content({ contentId: id, guid })))
    return found.filter((content) => content !== undefined).length
  }
  expect([await kept('kort'), await kept('x'.repeat(60_000))]).toEqual([200, 138])
})
