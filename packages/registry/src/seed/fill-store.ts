import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sha256 } from '../store/sha256.ts'
import type { Store } from '../store/store.ts'
import { inOrderOfUse, readOwnTexts } from './own-schemas.ts'
import { hasAll, seedStore } from './seed-store.ts'

/** Fills a store from @samenspraak/schemas as it is installed; at a start nobody waits yet, so proofs may take their time. */
export async function fillStore(store: Store, clock: () => Date): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@samenspraak/schemas/index.json'))
  const texts = await readOwnTexts((file) => readFile(join(folder, file), 'utf8'))
  if (await hasAll(store, texts)) return
  const { judge } = await import('../compatibility/judge.ts')
  const elsewhere: Parameters<typeof seedStore>[0]['elsewhere'] = async (question, budget) =>
    judge(question, budget)
  await seedStore({ store, clock, sha256, elsewhere }, inOrderOfUse(texts))
}
