import type { KeyObject } from 'node:crypto'
import type { DumpedRow } from '../store/dump.ts'
import { StoreError } from '../store/store-error.ts'
import type { Store } from '../store/store.ts'
import { editionFault } from './edition-fault.ts'
import { editionPaths } from './edition-file.ts'
import { verifyEdition } from './verify-edition.ts'
import type { EditionVerdict, VerifiedEdition } from './verify-edition.ts'

/**
 * Puts an edition back into an empty store: same ids, numbers and journal. Everything is verified before the first row is
 * written, and the rows are written in one transaction.
 */
export async function importEdition(
  folder: string,
  store: Store,
  trusted?: KeyObject,
): Promise<EditionVerdict> {
  const verdict = await verifyEdition(folder, trusted)
  if (!verdict.ok) return verdict
  try {
    await store.restore(rowsOf(verdict.edition))
    return verdict
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'STORE_CORRUPT'
    if (code === 'STORE_NOT_EMPTY')
      return { ok: false, faults: [editionFault('edition/store-not-empty', folder)] }
    // What is well-formed and yet cannot be put in: a constraint of the database found a contradiction.
    if (code === 'STORE_CORRUPT')
      return { ok: false, faults: [editionFault('edition/store-refuses', editionPaths.register)] }
    throw error
  }
}

async function* rowsOf({ rows, entries }: VerifiedEdition): AsyncGenerator<DumpedRow> {
  yield* rows
  for (const row of entries) yield { table: 'entry', row }
}
