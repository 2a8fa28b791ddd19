import { entryText, openEntryText } from '../entry-text.ts'
import type { RemoveOutcome } from '../outcomes.ts'
import { integer, text } from '../rows.ts'
import type { Row } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import type { Store } from '../store.ts'
import type { Changes } from './changes.ts'
import type { Connection } from './connection.ts'
import { arraysOf } from './seen-settings.ts'
import { createVersions } from './versions.ts'

const removing = {
  name: 'remove-under',
  text: 'select * from registry.remove_under($1, $2, $3, $4, $5, $6, $7)',
}
const counting = { name: 'removals', text: 'select number from registry.removal' }
const setting = {
  name: 'set-state-under',
  text: 'select registry.set_state_under($1, $2, $3, $4, $5, $6, $7, $8) as written',
}

/** Soft and hard deletion, how often there was one, and what is said about a version after its publication. */
export function createRemove(
  connection: Connection,
  changes: Changes,
): Pick<Store, 'remove' | 'removals' | 'setState'> {
  const { version: read } = createVersions(connection)
  return {
    remove: async ({ context, subject }, version, how, entry, settings = []) => {
      const body = openEntryText({ ...entry, on: { context, subject } })
      const number = version === 'all' ? null : version
      const values = [...arraysOf(settings), context, subject, number, how === 'hard', body]
      const outcome = outcomeOf(await connection.change(removing, values))
      if (outcome.outcome === 'removed') changes.happened()
      return outcome
    },
    removals: async () => integer((await connection.find(counting, []))[0]?.['number']),
    setState: async ({ context, subject }, version, state, entry, seen, settings = []) => {
      const before = seen === undefined ? null : JSON.stringify(seen)
      const named = [...arraysOf(settings), context, subject, version]
      const values = [...named, before, JSON.stringify(state), entryText(entry)]
      const { written: isWritten } = await connection.change(setting, values)
      if (isWritten !== true) return { outcome: isWritten === false ? 'moved' : 'unknown' }
      changes.happened()
      const written = await read({ context, subject }, version, 'also-deleted')
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
    case 'setting-moved':
    case 'unknown':
    case 'already-deleted':
    case 'not-deleted-yet':
      return { outcome }
  }
  throw new StoreError('STORE_CORRUPT', 'a deletion with an outcome that does not exist')
}
