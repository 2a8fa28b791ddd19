import type { DatabaseSync } from 'node:sqlite'
import type { SubjectName } from '../../subjects/subject-name.ts'
import { contentColumns, integer, versionColumns } from '../rows.ts'
import type { Row } from '../rows.ts'

/** What a registration looks at before it writes. */
export interface RegisterReads {
  contentByIdentity(identity: string): Row | undefined
  liveVersion(name: SubjectName, contentId: number): Row | undefined
  /** Zeros for a subject that never was. */
  subject(name: SubjectName): { readonly head: number; readonly revision: number }
  isLive(reference: SubjectName & { readonly version: number }): boolean
  /**
   * The version that keeps the label from this content: a live one, or a soft-deleted one with other content, because a label
   * that was published never comes to mean something else.
   */
  labelHolder(name: SubjectName, label: string, contentId: number | undefined): number | undefined
  isContentName(id: number, guid: string | undefined): boolean
  /** Whether other content, which is gone, had this guid. */
  isSpent(guid: string, identity: string): boolean
  isVersion(name: SubjectName, version: number): boolean
}

/** The statements behind `RegisterReads`, prepared. */
export function createRegisterReads(database: DatabaseSync): RegisterReads {
  const byIdentity = database.prepare(`select ${contentColumns} from content where identity = ?`)
  const ofContent = database.prepare(`
    select ${versionColumns} from version join content on content.id = version.content_id
    where content_id = ?1 and context = ?2 and subject = ?3 and deleted = 0`)
  const subject = database.prepare('select head, revision from subject where context = ? and subject = ?')
  const version = database.prepare(
    'select deleted from version where context = ? and subject = ? and version = ?',
  )
  const holder = database.prepare(`
    select version from version
    where context = ?1 and subject = ?2 and label = ?3 and (deleted = 0 or content_id is not ?4) limit 1`)
  const contentName = database.prepare('select 1 from content where id = ?1 or guid = ?2')
  const spent = database.prepare('select 1 from spent_guid where guid = ? and identity <> ?')
  return {
    contentByIdentity: (identity) => byIdentity.get(identity),
    liveVersion: ({ context, subject }, contentId) => ofContent.get(contentId, context, subject),
    subject: (name) => {
      const row = subject.get(name.context, name.subject)
      return row === undefined
        ? { head: 0, revision: 0 }
        : { head: integer(row['head']), revision: integer(row['revision']) }
    },
    isLive: (reference) =>
      version.get(reference.context, reference.subject, reference.version)?.['deleted'] === 0,
    labelHolder: ({ context, subject }, label, contentId) => {
      const row = holder.get(context, subject, label, contentId ?? null)
      return row === undefined ? undefined : integer(row['version'])
    },
    isContentName: (id, guid) => contentName.get(id, guid ?? null) !== undefined,
    isSpent: (guid, identity) => spent.get(guid, identity) !== undefined,
    isVersion: ({ context, subject }, number) => version.get(context, subject, number) !== undefined,
  }
}
