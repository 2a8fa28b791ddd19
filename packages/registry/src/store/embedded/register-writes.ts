import type { DatabaseSync } from 'node:sqlite'
import type { NewContent } from '../../contents/content.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'

/** What a registration writes; the restoring of a backup writes the same rows. */
export interface RegisterWrites {
  /** The id that the content got, which is `id` when given. */
  content(id: number | undefined, guid: string, content: NewContent): number
  /** Counts one change more; the head never goes back. */
  subject(name: SubjectName, head: number): void
  version(version: Version): void
  reference(from: Version, place: number, to: SubjectName & { readonly version: number }): void
}

/** The statements behind `RegisterWrites`, prepared. */
export function createRegisterWrites(database: DatabaseSync): RegisterWrites {
  const subject = database.prepare(`
    insert into subject (context, subject, head, revision) values (?, ?, ?, 1)
    on conflict do update set head = max(head, excluded.head), revision = revision + 1`)
  const reference = database.prepare('insert into reference values (?, ?, ?, ?, ?, ?, ?)')
  return {
    content: prepareContent(database),
    subject: (name, head) => void subject.run(name.context, name.subject, head),
    version: prepareVersion(database),
    reference: ({ context, subject, version }, place, to) =>
      void reference.run(context, subject, version, place, to.context, to.subject, to.version),
  }
}

function prepareContent(database: DatabaseSync): RegisterWrites['content'] {
  const content = database.prepare(`
    insert into content (id, guid, identity, schema_hash, text, refs, metadata, rule_set)
    values (?, ?, ?, ?, ?, ?, ?, ?)`)
  return (id, guid, { identity, schemaHash, text, references, metadata, ruleSet }) => {
    const refs = references.length === 0 ? '[]' : JSON.stringify(references)
    const [meta, rules] = [textOrNull(metadata), textOrNull(ruleSet)]
    const { lastInsertRowid } = content.run(id ?? null, guid, identity, schemaHash, text, refs, meta, rules)
    return Number(lastInsertRowid)
  }
}

function prepareVersion(database: DatabaseSync): RegisterWrites['version'] {
  const version = database.prepare(`
    insert into version (context, subject, version, content_id, label, registered_at, registered_by, motivation, state, deleted)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  return (one) =>
    void version.run(
      one.context,
      one.subject,
      one.version,
      one.contentId,
      one.label ?? null,
      one.registeredAt,
      one.registeredBy,
      one.motivation ?? null,
      JSON.stringify(one.state),
      one.deleted ? 1 : 0,
    )
}

function textOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
