import { integer, subjectNameOf, subjectOf, text, versionColumns, versionOf } from '../rows.ts'
import { Gathered } from './gathered.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Subjects = Pick<Store, 'subjects' | 'contexts' | 'subject' | 'standing'>

const one = { name: 'subject', text: 'select * from registry.subject where context = $1 and subject = $2' }
const standings = {
  name: 'standings',
  text: `
    select asked.place, subject.head, subject.revision, latest.*
    from unnest($1::text[], $2::text[]) with ordinality as asked (context, subject, place)
    join registry.subject on subject.context = asked.context and subject.subject = asked.subject
    left join lateral (
      select ${versionColumns} from registry.version join registry.content on content.id = version.content_id
      where version.context = subject.context and version.subject = subject.subject and not deleted
      order by version desc limit 1
    ) as latest on true`,
}
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
  const gathered = new Gathered(connection, standings)
  return {
    standing: async ({ context, subject }) => {
      const row = await gathered.find(context, subject)
      if (row === undefined) return undefined
      const [head, revision] = [integer(row['head']), integer(row['revision'])]
      return {
        subject: { context, subject, head, revision },
        latest: row['version'] === null ? undefined : versionOf(row),
      }
    },
    subject: async ({ context, subject }) =>
      (await connection.find(one, [context, subject])).map(subjectOf)[0],
    contexts: async () => (await connection.find(contexts, [])).map((row) => text(row['context'])),
    subjects: async ({ context, prefix = '', sight }, page) =>
      (await connection.find(listed, [context ?? null, prefix, sights[sight], ...pageOf(page)])).map(
        subjectNameOf,
      ),
  }
}
