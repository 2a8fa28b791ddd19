import { entryText } from '../entry-text.ts'
import { integer, recordOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Changes } from './changes.ts'
import type { Connection } from './connection.ts'
import { Gathered } from './gathered.ts'
import { arraysOf } from './seen-settings.ts'
import { pageOf } from './terms.ts'

type Records = Pick<Store, 'record' | 'records' | 'putRecord' | 'lease'>

const several = {
  name: 'records-by-key',
  text: `
    select asked.place, record.*
    from unnest($1::text[], $2::text[]) with ordinality as asked (kind, key, place)
    join registry.record on record.kind = asked.kind and record.key = asked.key`,
}
const listed = {
  name: 'records',
  text: `
    select * from registry.record where kind = $1 and starts_with(key, $2) order by key limit $3 offset $4`,
}
const put = { name: 'put-record', text: 'select registry.put_record($1, $2, $3, $4, $5) as revision' }
const set = { name: 'put-setting', text: 'select registry.put_setting($1, $2, $3, $4) as revision' }
const putUnder = {
  name: 'put-record-under',
  text: 'select registry.put_record_under($1, $2, $3, $4, $5, $6, $7) as revision',
}
// The clock of the server, so that the clocks of the processes do not matter.
const take = {
  name: 'lease',
  text: `
    insert into registry.lease values ($1, $2, clock_timestamp() + $3::float8 * interval '1 millisecond')
    on conflict (task) do update set holder = excluded.holder, ends_at = excluded.ends_at
    where lease.holder = excluded.holder or lease.ends_at <= clock_timestamp()
    returning true as taken`,
}

/** The small documents, each changed only by who has seen it as it is, and tasks that one process at a time has. */
export function createRecords(connection: Connection, changes: Changes): Records {
  const gathered = new Gathered(connection, several)
  return {
    record: async (kind, key) => {
      const row = await gathered.find(kind, key)
      return row === undefined ? undefined : recordOf(row)
    },
    records: async (kind, prefix, page) =>
      (await connection.find(listed, [kind, prefix, ...pageOf(page)])).map(recordOf),
    putRecord: async ({ kind, key, value }, seen, entry, settings = []) => {
      const said = entry === undefined ? null : entryText(entry)
      const json = value === undefined ? null : JSON.stringify(value)
      const { revision } =
        settings.length > 0
          ? await connection.change(putUnder, [...arraysOf(settings), kind, key, json, seen, said])
          : kind === 'instelling'
            ? await connection.change(set, [key, json, seen, said])
            : await connection.change(put, [kind, key, json, seen, said])
      if (revision === null) return { outcome: 'moved' }
      if (entry !== undefined) changes.happened()
      return { outcome: 'written', revision: integer(revision) }
    },
    lease: async (task, holder, milliseconds) =>
      (await connection.change(take, [task, holder, Math.ceil(milliseconds)]))['taken'] === true,
  }
}
