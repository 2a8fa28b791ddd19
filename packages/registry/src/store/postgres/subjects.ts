import { subjectNameOf, subjectOf, text } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Subjects = Pick<Store, 'subjects' | 'contexts' | 'subject'>

const one = { name: 'subject', text: 'select * from registry.subject where context = $1 and subject = $2' }
const contexts = {
  name: 'contexts',
  text: 'select distinct context from registry.subject where head > 0 order by context',
}
const listed = {
  name: 'subjects',
  text: `
    select context, subject from registry.subject
    where ($1::text is null or context = $1) and starts_with(subject, $2)
      and exists (
        select 1 from registry.version
        where version.context = subject.context and version.subject = subject.subject and deleted = any ($3::boolean[])
      )
    order by context, subject limit $4 offset $5`,
}

/** Subjects and the contexts they are in. */
export function createSubjects(connection: Connection): Subjects {
  return {
    subject: async ({ context, subject }) =>
      (await connection.find(one, [context, subject])).map(subjectOf)[0],
    contexts: async () => (await connection.find(contexts, [])).map((row) => text(row['context'])),
    subjects: async ({ context, prefix = '', sight }, page) =>
      (await connection.find(listed, [context ?? null, prefix, sights[sight], ...pageOf(page)])).map(
        subjectNameOf,
      ),
  }
}
