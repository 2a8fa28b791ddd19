import type { DatabaseSync } from 'node:sqlite'
import type { DumpedRow } from '../dump.ts'
import { entryText } from '../entry-text.ts'
import { StoreError } from '../store-error.ts'
import type { Connection } from './connection.ts'
import { openDatabase } from './connection.ts'
import { asStoreError } from './failure.ts'
import { patiently } from './patiently.ts'
import { createRegisterWrites } from './register-writes.ts'

/** Puts a dump back. The rows come in their own time, so a file gets a connection of its own that holds the transaction. */
export async function restoreStore(
  { database, write }: Connection,
  rows: AsyncIterable<DumpedRow>,
  timeoutMilliseconds: number,
): Promise<void> {
  const path = database.location()
  if (path === null) {
    const all: DumpedRow[] = []
    for await (const row of rows) all.push(row)
    await write(() => {
      refuseUnlessEmpty(database)
      all.forEach(createPutBack(database))
    })
    return
  }
  const own = await openDatabase(path, timeoutMilliseconds)
  try {
    await patiently(() => own.exec('begin immediate'), timeoutMilliseconds)
    refuseUnlessEmpty(own)
    const putBack = createPutBack(own)
    for await (const row of rows) putBack(row)
    own.exec('commit')
  } catch (error) {
    throw asStoreError(error)
  } finally {
    // What was not committed is gone with the connection.
    own.close()
  }
}

function refuseUnlessEmpty(database: DatabaseSync): void {
  const any = database.prepare(`
    select 1 from content union all select 1 from subject union all select 1 from record
    union all select 1 from entry limit 1`)
  if (any.get() !== undefined)
    throw new StoreError('STORE_NOT_EMPTY', 'a backup is put back into an empty store only')
}

function createPutBack(database: DatabaseSync): (dumped: DumpedRow) => void {
  const writes = createRegisterWrites(database)
  const subject = database.prepare(
    'insert into subject (context, subject, head, revision) values (?, ?, ?, ?)',
  )
  const record = database.prepare('insert into record (kind, key, value, revision) values (?, ?, ?, ?)')
  const entry = database.prepare('insert into entry (position, previous, hash, body) values (?, ?, ?, ?)')
  const forgetLast = database.prepare("delete from sqlite_sequence where name = 'content'")
  const last = database.prepare("insert into sqlite_sequence (name, seq) values ('content', ?)")
  return (dumped) => {
    switch (dumped.table) {
      case 'content':
        writes.content(dumped.row.id, dumped.row.guid, dumped.row)
        break
      case 'last-content-id':
        forgetLast.run()
        last.run(dumped.row)
        break
      case 'subject':
        subject.run(dumped.row.context, dumped.row.subject, dumped.row.head, dumped.row.revision)
        break
      case 'version':
        writes.version(dumped.row)
        for (const [place, to] of dumped.references.entries()) writes.reference(dumped.row, place, to)
        break
      case 'record':
        record.run(dumped.row.kind, dumped.row.key, JSON.stringify(dumped.row.value), dumped.row.revision)
        break
      case 'entry': {
        const { position, previous, hash, ...said } = dumped.row
        entry.run(position, previous, hash, entryText(said))
      }
    }
  }
}
