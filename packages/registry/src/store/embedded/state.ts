import { versionColumns, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Append } from './journal.ts'

/** What is said about a version after its publication. */
export function createState({ database, write }: Connection, append: Append): Pick<Store, 'setState'> {
  const set = database.prepare(
    'update version set state = ? where context = ? and subject = ? and version = ? and deleted = 0',
  )
  const count = database.prepare(
    'update subject set revision = revision + 1 where context = ? and subject = ?',
  )
  const get = database.prepare(`
    select ${versionColumns} from version join content on content.id = version.content_id
    where context = ? and subject = ? and version = ?`)
  return {
    setState: ({ context, subject }, version, state, entry) =>
      write(() => {
        if (set.run(JSON.stringify(state), context, subject, version).changes === 0)
          return { outcome: 'unknown' }
        count.run(context, subject)
        append(entry)
        return { outcome: 'written', version: versionOf(get.get(context, subject, version) ?? {}) }
      }),
  }
}
