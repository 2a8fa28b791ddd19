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
