import { prefixEnd } from '../prefix-end.ts'
import { integer, recordOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Append } from './journal.ts'
import { createSettingCheck } from './seen-settings.ts'
import { pageOf } from './terms.ts'

type Records = Pick<Store, 'record' | 'records' | 'putRecord'>

/** The small documents, each changed only by who has seen it as it is. */
export function createRecords({ database, read, write }: Connection, append: Append): Records {
  const one = database.prepare('select kind, key, value, revision from record where kind = ? and key = ?')
  // A blob comes after every text, so that without an end everything comes before it.
  const listed = database.prepare(`
    select kind, key, value, revision from record
    where kind = ? and key >= ? and key < coalesce(?, x'ff') order by key limit ? offset ?`)
  const put = database.prepare(
    'insert or replace into record (kind, key, value, revision) values (?, ?, ?, ?)',
  )
  const drop = database.prepare('delete from record where kind = ? and key = ?')
  const areSettings = createSettingCheck(database)
  return {
    record: (kind, key) =>
      read(() => {
        const row = one.get(kind, key)
        return row === undefined ? undefined : recordOf(row)
      }),
    records: (kind, prefix, page) =>
      read(() => listed.all(kind, prefix, prefixEnd(prefix) ?? null, ...pageOf(page)).map(recordOf)),
    putRecord: ({ kind, key, value }, seen, entry, settings = []) =>
      write(() => {
        const row = one.get(kind, key)
        const current = row === undefined ? 0 : integer(row['revision'])
        if (current !== seen || !areSettings(settings)) return { outcome: 'moved' }
        const revision = value === undefined ? 0 : seen + 1
        if (value === undefined) drop.run(kind, key)
        else put.run(kind, key, JSON.stringify(value), revision)
        if (entry !== undefined) append(entry)
        return { outcome: 'written', revision }
      }),
  }
}
