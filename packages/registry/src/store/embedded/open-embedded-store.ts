import type { Store } from '../store.ts'
import { createChanges } from './changes.ts'
import { connect, openDatabase } from './connection.ts'
import { createContents } from './contents.ts'
import { dumpStore } from './dump.ts'
import { asStoreError } from './failure.ts'
import { createAppend, createJournal } from './journal.ts'
import { createLease } from './lease.ts'
import { migrate } from './migrate.ts'
import { createRecords } from './records.ts'
import { createRegister } from './register.ts'
import { createRemove } from './remove.ts'
import { restoreStore } from './restore.ts'
import { createState } from './state.ts'
import { createSubjects } from './subjects.ts'
import { createVersions } from './versions.ts'

/** How patient the embedded store is. */
export interface EmbeddedOptions {
  /** How long a change may wait for another process that writes; default 5,000. */
  readonly timeoutMilliseconds?: number
  /** How often it looks whether another process changed something, while somebody listens; default 500. */
  readonly pollMilliseconds?: number
}

/**
 * The store in one file, made when it is not there, with its tables up to date when the promise resolves. Several processes
 * on one machine may share the file. `:memory:` is a store that is gone when it is closed, for tests.
 */
export async function openEmbeddedStore(path: string, options: EmbeddedOptions = {}): Promise<Store> {
  const { timeoutMilliseconds = 5_000, pollMilliseconds = 500 } = options
  try {
    const database = await openDatabase(path, timeoutMilliseconds)
    try {
      await migrate(database, timeoutMilliseconds)
    } catch (error) {
      database.close()
      throw error
    }
    const connection = connect(database, timeoutMilliseconds)
    const changes = createChanges(database, pollMilliseconds)
    const append = createAppend(database, changes)
    return {
      ...createContents(connection),
      ...createSubjects(connection),
      ...createVersions(connection),
      ...createRegister(connection, append),
      ...createRemove(connection, append),
      ...createState(connection, append),
      ...createRecords(connection, append),
      ...createJournal(connection),
      ...createLease(connection),
      onChange: changes.onChange,
      dump: () => dumpStore(database),
      restore: (rows) => restoreStore(connection, rows, timeoutMilliseconds),
      ping: () => connection.read(() => void database.prepare('select 1').get()),
      close: async () => {
        await connection.empty()
        changes.close()
        if (database.isOpen) database.close()
      },
    }
  } catch (error) {
    throw asStoreError(error)
  }
}
