import { versionColumns, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Append } from './journal.ts'
import { createSettingCheck } from './seen-settings.ts'

/** What is said about a version after its publication. */
export function createState({ database, write }: Connection, append: Append): Pick<Store, 'setState'> {
  const set = database.prepare(
    'update version set state = ? where context = ? and subject = ? and version = ? and deleted = 0',
  )
  const has = database.prepare(
    'select state from version where context = ? and subject = ? and version = ? and deleted = 0',
  )
  const count = database.prepare(
    'update subject set revision = revision + 1 where context = ? and subject = ?',
  )
  const get = database.prepare(`
    select ${versionColumns} from version join content on content.id = version.content_id
    where context = ? and subject = ? and version = ?`)
  const areSettings = createSettingCheck(database)
  return {
    setState: ({ context, subject }, version, state, entry, seen, settings = []) =>
      write(() => {
        if (!areSettings(settings)) return { outcome: 'moved' }
        const before = has.get(context, subject, version)
        if (before === undefined) return { outcome: 'unknown' }
        if (seen !== undefined && before['state'] !== JSON.stringify(seen)) return { outcome: 'moved' }
        set.run(JSON.stringify(state), context, subject, version)
        count.run(context, subject)
        append(entry)
        return { outcome: 'written', version: versionOf(get.get(context, subject, version) ?? {}) }
      }),
  }
}
