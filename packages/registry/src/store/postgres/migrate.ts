import type { Client } from 'pg'
import { text } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import { asStoreError } from './failure.ts'
import { countingRemovals } from './migrations/counting-removals.ts'
import { firstTables } from './migrations/first-tables.ts'
import { guardedWrites } from './migrations/guarded-writes.ts'
import { registeringTogether } from './migrations/registering-together.ts'
import { registering } from './migrations/registering.ts'
import { removing } from './migrations/removing.ts'
import { sealing } from './migrations/sealing.ts'
import { seenStates } from './migrations/seen-states.ts'
import { spentGuids } from './migrations/spent-guids.ts'
import { openOwnClient } from './own-client.ts'
import type { OwnClientOptions } from './own-client.ts'

/** Every change of the tables since the beginning, in order; a name that was published never changes. */
const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-first-tables', sql: firstTables },
  { name: '0002-registering', sql: registering },
  { name: '0003-removing', sql: removing },
  { name: '0004-counting-removals', sql: countingRemovals },
  { name: '0005-spent-guids', sql: spentGuids },
  { name: '0006-seen-states', sql: seenStates },
  { name: '0007-guarded-writes', sql: guardedWrites },
  { name: '0008-registering-together', sql: registeringTogether },
  { name: '0009-sealing', sql: sealing },
]

/** Brings the database to the tables that this program knows: all steps or none, also when several processes start at once. */
export async function migrate(options: OwnClientOptions): Promise<void> {
  const client = await openOwnClient(options)
  try {
    if (await isCurrent(client)) return
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7367020, 1)')
    if (!(await isCurrent(client))) await runMissing(client)
    await client.query('commit')
  } catch (error) {
    throw asStoreError(error)
  } finally {
    await client.end()
  }
}

async function isCurrent(client: Client): Promise<boolean> {
  const applied = await appliedNames(client)
  const unknown = applied.filter((name) => !migrations.some((known) => known.name === name))
  if (unknown.length > 0) {
    throw new StoreError(
      'STORE_NEWER_THAN_PROGRAM',
      `the store was written by a newer program: ${unknown.join(', ')}`,
    )
  }
  return applied.length === migrations.length
}

async function appliedNames(client: Client): Promise<string[]> {
  const table = await client.query("select 1 where to_regclass('registry.migration') is not null")
  if (table.rowCount === 0) return []
  const applied = await client.query('select name from registry.migration order by name')
  return applied.rows.map((row: Readonly<Record<string, unknown>>) => text(row['name']))
}

async function runMissing(client: Client): Promise<void> {
  await refuseOtherEncodings(client)
  // Only here: to load it takes longer than to open a store that is up to date.
  const { Umzug } = await import('umzug')
  await client.query(
    'create schema if not exists registry; create table if not exists registry.migration (name text primary key)',
  )
  const umzug = new Umzug({
    migrations: migrations.map(({ name, sql }) => ({ name, up: () => client.query(sql) })),
    storage: {
      executed: () => appliedNames(client),
      logMigration: async ({ name }) =>
        void (await client.query('insert into registry.migration (name) values ($1)', [name])),
      unlogMigration: async ({ name }) =>
        void (await client.query('delete from registry.migration where name = $1', [name])),
    },
    logger: undefined,
  })
  await umzug.up()
}

/** Names in other encodings would come back changed. */
async function refuseOtherEncodings(client: Client): Promise<void> {
  const { rowCount } = await client.query("select 1 where current_setting('server_encoding') = 'UTF8'")
  if (rowCount === 0) throw new StoreError('STORE_UNAVAILABLE', 'the database must have the encoding UTF8')
}
