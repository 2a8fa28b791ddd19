import { prefixEnd } from '../prefix-end.ts'
import { subjectNameOf, subjectOf, text } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Subjects = Pick<Store, 'subjects' | 'contexts' | 'subject'>

/** Subjects and the contexts they are in. */
export function createSubjects({ database, read }: Connection): Subjects {
  const one = database.prepare('select * from subject where context = ? and subject = ?')
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
    contexts: () => read(() => contexts.all().map((row) => text(row['context']))),
    subjects: ({ context, prefix = '', sight }, page) =>
      read(() =>
        listed
          .all(context ?? null, prefix, prefixEnd(prefix) ?? null, ...sights[sight], ...pageOf(page))
          .map(subjectNameOf),
      ),
  }
}
