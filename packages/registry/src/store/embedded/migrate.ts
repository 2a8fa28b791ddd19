import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store-error.ts'
import { text } from '../rows.ts'
import { countingRemovals } from './migrations/counting-removals.ts'
import { firstTables } from './migrations/first-tables.ts'
import { spentGuids } from './migrations/spent-guids.ts'
import { patiently } from './patiently.ts'

/** Every change of the tables since the beginning, in order; a name that was published never changes. */
const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-first-tables', sql: firstTables },
  { name: '0002-counting-removals', sql: countingRemovals },
  { name: '0003-spent-guids', sql: spentGuids },
]

/** Brings the file to the tables that this program knows: all steps or none, also when several processes start at once. */
export async function migrate(database: DatabaseSync, timeoutMilliseconds: number): Promise<void> {
  if (isCurrent(database)) return
  await patiently(() => database.exec('begin immediate'), timeoutMilliseconds)
  try {
    await runMissing(database)
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

function isCurrent(database: DatabaseSync): boolean {
  const applied = new Set(appliedNames(database))
  const unknown = [...applied].filter((name) => !migrations.some((known) => known.name === name))
  if (unknown.length > 0) {
    throw new StoreError(
      'STORE_NEWER_THAN_PROGRAM',
      `the store was written by a newer program: ${unknown.join(', ')}`,
    )
  }
  return applied.size === migrations.length
}

function appliedNames(database: DatabaseSync): string[] {
  const table = database.prepare("select 1 from sqlite_schema where type = 'table' and name = 'migration'")
  if (table.get() === undefined) return []
  return database
    .prepare('select name from migration order by name')
    .all()
    .map((row) => text(row['name']))
}

async function runMissing(database: DatabaseSync): Promise<void> {
  // Only here: to load it takes longer than to open a store that is up to date.
  const { Umzug } = await import('umzug')
  database.exec('create table if not exists migration (name text primary key) strict')
  const log = database.prepare('insert into migration (name) values (?)')
  const unlog = database.prepare('delete from migration where name = ?')
  const umzug = new Umzug({
    migrations: migrations.map(({ name, sql }) => ({
      name,
      up: () => Promise.resolve(database.exec(sql)),
    })),
    storage: {
      executed: () => Promise.resolve(appliedNames(database)),
      logMigration: ({ name }) => Promise.resolve(void log.run(name)),
      unlogMigration: ({ name }) => Promise.resolve(void unlog.run(name)),
    },
    logger: undefined,
  })
  await umzug.up()
}
