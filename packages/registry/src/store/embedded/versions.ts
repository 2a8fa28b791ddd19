import type { StatementSync } from 'node:sqlite'
import { prefixEnd } from '../prefix-end.ts'
import { versionColumns, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Versions = Pick<
  Store,
  'versions' | 'version' | 'versionByLabel' | 'versionsOfContent' | 'allVersions' | 'referrers'
>

const select = `select ${versionColumns} from version join content on content.id = version.content_id`
const ofSubject = 'version.context = ?1 and version.subject = ?2'
const inOrder = 'order by version.context, version.subject, version.version'

/** Versions by subject, by label, by content and by what they build on. */
export function createVersions({ database, read }: Connection): Versions {
  const all = database.prepare(`${select} where ${ofSubject} and deleted in (?3, ?4) ${inOrder}`)
  const one = database.prepare(`${select} where ${ofSubject} and version = ?3 and deleted in (?4, ?5)`)
  const latest = database.prepare(
    `${select} where ${ofSubject} and deleted in (?3, ?4) order by version desc limit 1`,
  )
  const labelled = database.prepare(`${select} where ${ofSubject} and label = ?3 and deleted = 0`)
  const ofContent = database.prepare(`${select} where content_id = ?1 and deleted in (?2, ?3) ${inOrder}`)
  const referring = database.prepare(`
    ${select} join reference using (context, subject, version)
    where to_context = ?1 and to_subject = ?2 and to_version = ?3 and deleted = 0
    group by version.context, version.subject, version.version ${inOrder}`)
  return {
    versions: ({ context, subject }, sight) =>
      read(() => all.all(context, subject, ...sights[sight]).map(versionOf)),
    version: ({ context, subject }, version, sight) =>
      read(() =>
        found(
          version === 'latest'
            ? latest.get(context, subject, ...sights[sight])
            : one.get(context, subject, version, ...sights[sight]),
        ),
      ),
    versionByLabel: ({ context, subject }, label) => read(() => found(labelled.get(context, subject, label))),
    versionsOfContent: (contentId, sight) =>
      read(() => ofContent.all(contentId, ...sights[sight]).map(versionOf)),
    allVersions: createAllVersions(database.prepare(allSql), read),
    referrers: ({ context, subject }, version) =>
      read(() => referring.all(context, subject, version).map(versionOf)),
  }
}

// A blob comes after every text, so that without an end everything comes before it.
const allSql = `
  ${select}
  where (?1 is null or version.context = ?1)
    and version.subject >= ?2 and version.subject < coalesce(?3, x'ff') and deleted in (?4, ?5)
    and (?6 = 0 or version.version = (
      select max(later.version) from version as later
      where later.context = version.context and later.subject = version.subject and later.deleted in (?4, ?5)
    ))
  ${inOrder} limit ?7 offset ?8`

function createAllVersions(statement: StatementSync, read: Connection['read']): Store['allVersions'] {
  return ({ context, prefix = '', sight, latestOnly }, page) =>
    read(() =>
      statement
        .all(
          context ?? null,
          prefix,
          prefixEnd(prefix) ?? null,
          ...sights[sight],
          latestOnly ? 1 : 0,
          ...pageOf(page),
        )
        .map(versionOf),
    )
}

function found(row: Parameters<typeof versionOf>[0] | undefined): ReturnType<typeof versionOf> | undefined {
  return row === undefined ? undefined : versionOf(row)
}
