import type { Client } from 'pg'
import type { DumpedRow } from '../dump.ts'
import { entryText } from '../entry-text.ts'
import type { Row } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import { asStoreError } from './failure.ts'
import { openOwnClient } from './own-client.ts'
import type { OwnClientOptions } from './own-client.ts'

/** How many rows go to the server at a time. */
const pageSize = 500

type Table = 'content' | 'subject' | 'version' | 'reference' | 'record' | 'entry'

/** Puts a dump back in one transaction, which has the gate alone. */
export async function restoreStore(options: OwnClientOptions, rows: AsyncIterable<DumpedRow>): Promise<void> {
  const client = await openOwnClient(options)
  try {
    await client.query('begin')
    await client.query('select registry.pass_gate(true)')
    await refuseUnlessEmpty(client)
    const lastContentId = await putAll(client, rows)
    await client.query('set constraints all immediate')
    // Last, because a sequence does not go back when a transaction does.
    await client.query("select setval('registry.content_id', greatest($1::int, 1), $1::int > 0)", [
      lastContentId,
    ])
    await client.query('commit')
  } catch (error) {
    throw asStoreError(error)
  } finally {
    await client.end()
  }
}

async function refuseUnlessEmpty(client: Client): Promise<void> {
  const { rowCount } = await client.query(`
    select 1 from registry.content union all select 1 from registry.subject union all select 1 from registry.record
    union all select 1 from registry.entry union all select 1 from registry.waiting limit 1`)
  if (rowCount !== 0) throw new StoreError('STORE_NOT_EMPTY', 'a backup is put back into an empty store only')
}

async function putAll(client: Client, dump: AsyncIterable<DumpedRow>): Promise<number> {
  const pages = new Map<Table, Row[]>()
  let lastContentId = 0
  async function put(table: Table, row: Row): Promise<void> {
    const page = pages.get(table) ?? []
    pages.set(table, page)
    page.push(row)
    if (page.length === pageSize) await putPage(client, table, page.splice(0))
  }
  for await (const dumped of dump) {
    if (dumped.table === 'last-content-id') lastContentId = dumped.row
    else for (const [table, row] of rowsOf(dumped)) await put(table, row)
  }
  // Versions name contents, and the map has the tables in the order in which they came.
  for (const [table, page] of pages) await putPage(client, table, page)
  return lastContentId
}

async function putPage(client: Client, table: Table, page: readonly Row[]): Promise<void> {
  const rows = `select * from json_populate_recordset(null::registry.${table}, $1::json)`
  await client.query(`insert into registry.${table} ${rows}`, [JSON.stringify(page)])
}

/** The rows of the tables that keep what a dumped row says. */
function rowsOf(
  dumped: Exclude<DumpedRow, { readonly table: 'last-content-id' }>,
): readonly (readonly [Table, Row])[] {
  switch (dumped.table) {
    case 'content': {
      const { id, guid, identity, schemaHash: schema_hash, text, references, metadata, ruleSet } = dumped.row
      const [refs, meta, rules] = [references, metadata, ruleSet].map((value) => JSON.stringify(value))
      return [['content', { id, guid, identity, schema_hash, text, refs, metadata: meta, rule_set: rules }]]
    }
    case 'subject': {
      const { context, subject, head, revision } = dumped.row
      return [['subject', { context, subject, head, revision }]]
    }
    case 'version':
      return [['version', versionRow(dumped)], ...referenceRows(dumped)]
    case 'record': {
      const { kind, key, value, revision } = dumped.row
      return [['record', { kind, key, value: JSON.stringify(value), revision }]]
    }
    case 'entry': {
      const { position, previous, hash, ...said } = dumped.row
      return [['entry', { position, previous, hash, body: entryText(said) }]]
    }
  }
}

type DumpedVersion = Extract<DumpedRow, { readonly table: 'version' }>

function versionRow({ row }: DumpedVersion): Row {
  const { context, subject, version, label, motivation, deleted } = row
  return {
    ...{ context, subject, version, label, motivation, deleted },
    content_id: row.contentId,
    registered_at: row.registeredAt,
    registered_by: row.registeredBy,
    state: JSON.stringify(row.state),
  }
}

function referenceRows({ row, references }: DumpedVersion): readonly (readonly ['reference', Row])[] {
  const { context, subject, version } = row
  return references.map((to, place) => [
    'reference',
    {
      ...{ context, subject, version, place },
      to_context: to.context,
      to_subject: to.subject,
      to_version: to.version,
    },
  ])
}
