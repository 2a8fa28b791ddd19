import { entryText, openEntryText } from '../entry-text.ts'
import type { RemoveOutcome } from '../outcomes.ts'
import { integer, text } from '../rows.ts'
import type { Row } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import type { Store } from '../store.ts'
import type { Changes } from './changes.ts'
import type { Connection } from './connection.ts'
import { createVersions } from './versions.ts'

const removing = { name: 'remove', text: 'select * from registry.remove($1, $2, $3, $4, $5)' }
const counting = { name: 'removals', text: 'select number from registry.removal' }
const setting = { name: 'set-state', text: 'select registry.set_state($1, $2, $3, $4, $5) as written' }

/** Soft and hard deletion, how often there was one, and what is said about a version after its publication. */
export function createRemove(
  connection: Connection,
  changes: Changes,
): Pick<Store, 'remove' | 'removals' | 'setState'> {
  const { version: read } = createVersions(connection)
  return {
    remove: async ({ context, subject }, version, how, entry) => {
      const body = openEntryText({ ...entry, on: { context, subject } })
      const number = version === 'all' ? null : version
      const outcome = outcomeOf(
        await connection.change(removing, [context, subject, number, how === 'hard', body]),
      )
      if (outcome.outcome === 'removed') changes.happened()
      return outcome
    },
    removals: async () => integer((await connection.find(counting, []))[0]?.['number']),
    setState: async (name, version, state, entry) => {
      const values = [name.context, name.subject, version, JSON.stringify(state), entryText(entry)]
      if ((await connection.change(setting, values))['written'] !== true) return { outcome: 'unknown' }
      changes.happened()
      const written = await read(name, version, 'also-deleted')
      // Gone again already: another process deleted it hard between these two steps.
      return written === undefined
        ? { outcome: 'unknown' }
        : { outcome: 'written', version: { ...written, state } }
    },
  }
}

function outcomeOf(row: Row): RemoveOutcome {
  const outcome = text(row['outcome'])
  switch (outcome) {
    case 'removed': {
      const versions = row['versions']
      return { outcome, versions: Array.isArray(versions) ? versions.map(integer) : [] }
    }
    case 'referenced':
      return { outcome, version: integer(row['version']) }
    case 'unknown':
    case 'already-deleted':
    case 'not-deleted-yet':
      return { outcome }
  }
  throw new StoreError('STORE_CORRUPT', 'a deletion with an outcome that does not exist')
}
