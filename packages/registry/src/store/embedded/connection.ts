import { DatabaseSync } from 'node:sqlite'
import { asStoreError } from './failure.ts'
import { patiently } from './patiently.ts'
import { WriteQueue } from './write-queue.ts'

/** The file as the parts of the embedded store use it. */
export interface Connection {
  readonly database: DatabaseSync
  /** Answers at once, outside a transaction of its own. */
  read<Result>(work: () => Result): Promise<Result>
  /** Resolves when the change is on disk. */
  write<Result>(work: () => Result): Promise<Result>
  /** Resolves when every change that was asked for so far has its answer. */
  empty(): Promise<void>
}

/** Longest nap, in milliseconds, in which SQLite itself waits for another process; longer waiting leaves the event loop free. */
const shortNap = 10

/** Opens the file so that a commit is on disk when it answers, also after a power cut. */
export async function openDatabase(path: string, timeoutMilliseconds: number): Promise<DatabaseSync> {
  const database = new DatabaseSync(path, { timeout: shortNap, enableForeignKeyConstraints: true })
  try {
    // To make a new file a WAL file needs it for oneself, and several processes may start at once.
    await patiently(() => database.exec('pragma journal_mode = wal'), timeoutMilliseconds)
    database.exec('pragma synchronous = full')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The connection over a database that has its tables. */
export function connect(database: DatabaseSync, timeoutMilliseconds: number): Connection {
  const queue = new WriteQueue(database, timeoutMilliseconds)
  return {
    database,
    read: (work) => {
      try {
        return Promise.resolve(work())
      } catch (error) {
        return Promise.reject(asStoreError(error))
      }
    },
    write: (work) => queue.write(work),
    empty: () => queue.empty(),
  }
}
