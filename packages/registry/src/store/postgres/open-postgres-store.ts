import type { Store } from '../store.ts'
import { createChanges } from './changes.ts'
import { Connection } from './connection.ts'
import { createContents } from './contents.ts'
import { dumpStore } from './dump.ts'
import { createJournal } from './journal.ts'
import { migrate } from './migrate.ts'
import { createRecords } from './records.ts'
import { RegisterBatches } from './register-batches.ts'
import { createRegister } from './register.ts'
import { createRemove } from './remove.ts'
import { restoreStore } from './restore.ts'
import { createSubjects } from './subjects.ts'
import { createVersions } from './versions.ts'

/** How the store on PostgreSQL connects, and how patient it is. */
export interface PostgresOptions {
  /** Connections of this process at most; default 10. */
  readonly poolSize?: number
  /** How long a connection or a statement may take; default 10,000. */
  readonly timeoutMilliseconds?: number
  /** How often it looks whether another process changed something, while somebody listens; default 1,000. */
  readonly pollMilliseconds?: number
}

const nothing = { name: 'ping', text: 'select 1' }

/**
 * The store in a PostgreSQL database (18 or newer, encoding UTF8), for several processes without a leader, with its tables
 * up to date when the promise resolves.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const { poolSize = 10, timeoutMilliseconds = 10_000, pollMilliseconds = 1_000 } = options
  const own = { url, timeoutMilliseconds }
  await migrate(own)
  const connection = new Connection({ ...own, poolSize })
  const batches = new RegisterBatches(connection, poolSize)
  const changes = createChanges(connection, url, pollMilliseconds)
  return {
    ...createContents(connection),
    ...createSubjects(connection),
    ...createVersions(connection),
    ...createRegister(batches, changes),
    ...createRemove(connection, changes),
    ...createRecords(connection, changes),
    ...createJournal(connection),
    onChange: changes.onChange,
    dump: () => dumpStore(own),
    restore: (rows) => restoreStore(own, rows),
    ping: async () => void (await connection.find(nothing, [])),
    close: async () => {
      await changes.close()
      await batches.close()
      await connection.close()
    },
  }
}
