import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import type { DumpedRow } from '../dump.ts'
import { contentOf, entryOf, integer, recordOf, subjectNameOf, subjectOf, text, versionOf } from '../rows.ts'
import { versionColumns } from '../rows.ts'
import { asStoreError } from './failure.ts'

/** Rows after which the event loop gets its turn. */
const rowsInTurn = 100

/** The store as it is at the first step, read beside the writers, who do not wait for it. */
export async function* dumpStore(database: DatabaseSync): AsyncGenerator<DumpedRow> {
  let snapshot: DatabaseSync | undefined
  try {
    snapshot = openSnapshot(database)
    let rows = 0
    for (const row of dumpRows(snapshot)) {
      yield row
      if (++rows % rowsInTurn === 0) await turn()
    }
  } catch (error) {
    throw asStoreError(error)
  } finally {
    snapshot?.close()
  }
}

/** A view of the database of its own that stays as it is; of one in memory that is a copy. */
function openSnapshot(database: DatabaseSync): DatabaseSync {
  const path = database.location()
  if (path === null) {
    const copy = new DatabaseSync(':memory:')
    copy.deserialize(database.serialize())
    return copy
  }
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('begin; select 1 from subject limit 1')
  return reader
}

function* dumpRows(database: DatabaseSync): Generator<DumpedRow> {
  for (const row of database.prepare('select * from content order by id').iterate())
    yield { table: 'content', row: contentOf(row) }
  const last = database.prepare(
    "select coalesce(max(seq), 0) as id from sqlite_sequence where name = 'content'",
  )
  yield { table: 'last-content-id', row: integer(last.get()?.['id']) }
  for (const row of database.prepare('select * from subject order by context, subject').iterate())
    yield { table: 'subject', row: subjectOf(row) }
  yield* dumpVersions(database)
  for (const row of database.prepare('select * from record order by kind, key').iterate())
    yield { table: 'record', row: recordOf(row) }
  for (const row of database.prepare('select * from entry order by position').iterate())
    yield { table: 'entry', row: entryOf(row) }
}

function* dumpVersions(database: DatabaseSync): Generator<DumpedRow> {
  const versions = database.prepare(`
    select ${versionColumns} from version join content on content.id = version.content_id
    order by version.context, version.subject, version.version`)
  const references = database.prepare(`
    select to_context as context, to_subject as subject, to_version as version from reference
    where context = ? and subject = ? and version = ? order by place`)
  for (const row of versions.iterate()) {
    const from = [text(row['context']), text(row['subject']), integer(row['version'])]
    yield {
      table: 'version',
      row: versionOf(row),
      references: references
        .all(...from)
        .map((to) => ({ ...subjectNameOf(to), version: integer(to['version']) })),
    }
  }
}
