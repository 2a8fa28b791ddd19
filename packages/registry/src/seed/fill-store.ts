import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { judge } from '../compatibility/judge.ts'
import { sha256 } from '../store/sha256.ts'
import type { Store } from '../store/store.ts'
import { readOwnSchemas } from './own-schemas.ts'
import { seedStore } from './seed-store.ts'

/** Fills a store from @samenspraak/schemas as it is installed; at a start nobody waits yet, so proofs may take their time. */
export async function fillStore(store: Store, clock: () => Date): Promise<void> {
  const require = createRequire(import.meta.url)
  const schemas = await readOwnSchemas((file) =>
    readFile(require.resolve(`@samenspraak/schemas/${file}`), 'utf8'),
  )
  const elsewhere: Parameters<typeof seedStore>[0]['elsewhere'] = async (question, budget) =>
    judge(question, budget)
  await seedStore({ store, clock, sha256, elsewhere }, schemas)
}
