import type { Client } from 'pg'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { DumpedRow } from '../dump.ts'
import { contentOf, entryOf, integer, recordOf, subjectOf, text } from '../rows.ts'
import { versionColumns, versionOf } from '../rows.ts'
import type { Row } from '../rows.ts'
import { asStoreError } from './failure.ts'
import { openOwnClient } from './own-client.ts'
import type { OwnClientOptions } from './own-client.ts'
import { batchSize, sealBatch } from './seal-batch.ts'

/** How many rows are fetched at a time. */
const pageSize = 500

/** The store as it is at the first step. Writers wait at the gate until all is sealed and seen, not until all is read. */
export async function* dumpStore(options: OwnClientOptions): AsyncGenerator<DumpedRow> {
  const client = await openOwnClient(options)
  try {
    const lastContentId = await beginSnapshot(client)
    const read = (sql: string): AsyncGenerator<Row> => readAll(client, sql)
    for await (const row of read('select * from registry.content order by id'))
      yield { table: 'content', row: contentOf(row) }
    yield { table: 'last-content-id', row: lastContentId }
    for await (const row of read('select * from registry.subject order by context, subject'))
      yield { table: 'subject', row: subjectOf(row) }
    for await (const row of read(versions))
      yield { table: 'version', row: versionOf(row), references: referencesOf(row) }
    for await (const row of read('select * from registry.record order by kind, key'))
      yield { table: 'record', row: recordOf(row) }
    for await (const row of read('select * from registry.entry order by position'))
      yield { table: 'entry', row: entryOf(row) }
  } catch (error) {
    throw asStoreError(error)
  } finally {
    await client.end()
  }
}

const versions = `
  select ${versionColumns}, (
    select json_agg(json_build_object('context', to_context, 'subject', to_subject, 'version', to_version) order by place)::text
    from registry.reference
    where reference.context = version.context and reference.subject = version.subject
      and reference.version = version.version
  ) as built_on
  from registry.version join registry.content on content.id = version.content_id
  order by version.context, version.subject, version.version`

/** Begins a transaction that sees all changes so far in the sealed journal; answers the last content id that was given. */
async function beginSnapshot(client: Client): Promise<number> {
  await client.query('select pg_advisory_lock(7367020, 0)')
  let sealed: number
  do {
    await client.query('begin')
    sealed = await sealBatch(client, 'wait')
    await client.query('commit')
  } while (sealed === batchSize)
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<Row>(
    'select case when is_called then last_value else 0 end as id from registry.content_id',
  )
  await client.query('select pg_advisory_unlock(7367020, 0)')
  return integer(rows[0]?.['id'])
}

async function* readAll(client: Client, sql: string): AsyncGenerator<Row> {
  await client.query(`declare page no scroll cursor for ${sql}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${pageSize} from page`)
    yield* rows
    if (rows.length < pageSize) break
  }
  await client.query('close page')
}

function referencesOf(row: Row): readonly (SubjectName & { readonly version: number })[] {
  return row['built_on'] === null ? [] : JSON.parse(text(row['built_on']))
}
