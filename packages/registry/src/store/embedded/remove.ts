import type { DatabaseSync } from 'node:sqlite'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { RemoveOutcome } from '../outcomes.ts'
import { integer, text } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Append } from './journal.ts'
import { createSettingCheck } from './seen-settings.ts'

/** A version that is to go, as far as removing looks at it. */
interface Target {
  readonly version: number
  readonly contentId: number
  readonly schemaHash: string
  readonly deleted: boolean
}

/** Soft and hard deletion, and how often there was one. */
export function createRemove(
  { database, read, write }: Connection,
  append: Append,
): Pick<Store, 'remove' | 'removals'> {
  const count = database.prepare('select number from removal')
  const areSettings = createSettingCheck(database)
  const { targets, referrer } = createReads(database)
  const writes = createWrites(database)

  function removeNow(...[name, version, how, entry, settings]: Parameters<Store['remove']>): RemoveOutcome {
    if (!areSettings(settings ?? [])) return { outcome: 'setting-moved' }
    const found = targets(name, version)
    if (found.length === 0) return { outcome: 'unknown' }
    const going = found.filter(({ deleted }) => deleted === (how === 'hard'))
    if (how === 'soft' && going.length === 0) return { outcome: 'already-deleted' }
    if (how === 'hard' && going.length < found.length) return { outcome: 'not-deleted-yet' }
    const referenced = going.find((one) => referrer(name, one.version, version === 'all', how))
    if (referenced !== undefined) return { outcome: 'referenced', version: referenced.version }
    for (const { version, contentId, schemaHash } of going) {
      append({
        ...entry,
        on: { context: name.context, subject: name.subject },
        version,
        contentId,
        schemaHash,
      })
    }
    if (how === 'soft') for (const { version } of going) writes.hide(name, version)
    else writes.takeAway(name, going)
    writes.count(name)
    return { outcome: 'removed', versions: going.map(({ version }) => version) }
  }

  return {
    remove: (...asked) => write(() => removeNow(...asked)),
    removals: () => read(() => integer(count.get()?.['number'])),
  }
}

interface Reads {
  targets(name: SubjectName, version: number | 'all'): readonly Target[]
  /** Whether something outside what goes along builds on the version. */
  referrer(name: SubjectName, version: number, wholeSubject: boolean, how: 'soft' | 'hard'): boolean
}

function createReads(database: DatabaseSync): Reads {
  const targets = database.prepare(`
    select version, content_id, schema_hash, deleted from version join content on content.id = content_id
    where context = ?1 and subject = ?2 and (?3 is null or version = ?3) order by version`)
  // A hidden version can still be asked for, so what it builds on may be hidden too but not taken away.
  const referrer = database.prepare(`
    select 1 from reference join version using (context, subject, version)
    where to_context = ?1 and to_subject = ?2 and to_version = ?3 and (deleted = 0 or ?4)
      and not (?5 and context = ?1 and subject = ?2) limit 1`)
  return {
    targets: ({ context, subject }, version) =>
      targets.all(context, subject, version === 'all' ? null : version).map((row) => ({
        version: integer(row['version']),
        contentId: integer(row['content_id']),
        schemaHash: text(row['schema_hash']),
        deleted: row['deleted'] === 1,
      })),
    referrer: ({ context, subject }, version, wholeSubject, how) =>
      referrer.get(context, subject, version, how === 'hard' ? 1 : 0, wholeSubject ? 1 : 0) !== undefined,
  }
}

interface Writes {
  hide(name: SubjectName, version: number): void
  /** With the contents that nothing uses any more. */
  takeAway(name: SubjectName, targets: readonly Target[]): void
  /** Counts the change; a subject without versions begins at 1 again. */
  count(name: SubjectName): void
}

function createWrites(database: DatabaseSync): Writes {
  const one = 'context = ? and subject = ? and version = ?'
  const hide = database.prepare(`update version set deleted = 1 where ${one}`)
  const dropReferences = database.prepare(`delete from reference where ${one}`)
  const drop = database.prepare(`delete from version where ${one}`)
  const dropContent = database.prepare(
    'delete from content where id = ? and not exists (select 1 from version where content_id = content.id)',
  )
  const count = database.prepare(`
    update subject set revision = revision + 1, head = iif(exists (
      select 1 from version where version.context = subject.context and version.subject = subject.subject
    ), head, 0)
    where context = ? and subject = ?`)
  return {
    hide: ({ context, subject }, version) => void hide.run(context, subject, version),
    takeAway: ({ context, subject }, targets) => {
      for (const { version } of targets) {
        dropReferences.run(context, subject, version)
        drop.run(context, subject, version)
      }
      for (const { contentId } of targets) dropContent.run(contentId)
    },
    count: ({ context, subject }) => void count.run(context, subject),
  }
}
