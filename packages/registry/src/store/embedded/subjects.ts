import { prefixEnd } from '../prefix-end.ts'
import { subjectNameOf, subjectOf, text, versionColumns, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Subjects = Pick<Store, 'subjects' | 'contexts' | 'subject' | 'standing'>

/** Subjects and the contexts they are in. */
export function createSubjects({ database, read }: Connection): Subjects {
  const one = database.prepare('select * from subject where context = ? and subject = ?')
  const latest = database.prepare(`
    select ${versionColumns} from version join content on content.id = version.content_id
    where version.context = ? and version.subject = ? and deleted = 0 order by version desc limit 1`)
  const contexts = database.prepare('select distinct context from subject where head > 0 order by context')
  // A blob comes after every text, so that without an end everything comes before it.
  const listed = database.prepare(`
    select context, subject from subject
    where (?1 is null or context = ?1) and subject >= ?2 and subject < coalesce(?3, x'ff')
      and exists (
        select 1 from version
        where version.context = subject.context and version.subject = subject.subject and deleted in (?4, ?5)
      )
    order by context, subject limit ?6 offset ?7`)
  return {
    subject: ({ context, subject }) =>
      read(() => {
        const row = one.get(context, subject)
        return row === undefined ? undefined : subjectOf(row)
      }),
    standing: ({ context, subject }) =>
      read(() => {
        const row = one.get(context, subject)
        if (row === undefined) return undefined
        // In this order: another process may write in between.
        const last = latest.get(context, subject)
        return { subject: subjectOf(row), latest: last === undefined ? undefined : versionOf(last) }
      }),
    contexts: () => read(() => contexts.all().map((row) => text(row['context']))),
    subjects: ({ context, prefix = '', sight }, page) =>
      read(() =>
        listed
          .all(context ?? null, prefix, prefixEnd(prefix) ?? null, ...sights[sight], ...pageOf(page))
          .map(subjectNameOf),
      ),
  }
}
