import { versionColumns, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { pageOf, sights } from './terms.ts'

type Versions = Pick<
  Store,
  'versions' | 'version' | 'versionByLabel' | 'versionsOfContent' | 'allVersions' | 'referrers'
>

const select = `
  select ${versionColumns} from registry.version join registry.content on content.id = version.content_id`
const ofSubject = 'version.context = $1 and version.subject = $2'
const inOrder = 'order by version.context, version.subject, version.version'
const all = {
  name: 'versions',
  text: `${select} where ${ofSubject} and deleted = any ($3::boolean[]) ${inOrder}`,
}
const one = {
  name: 'version',
  text: `${select} where ${ofSubject} and deleted = any ($3::boolean[]) and version = $4`,
}
const latest = {
  name: 'latest-version',
  text: `${select} where ${ofSubject} and deleted = any ($3::boolean[]) order by version desc limit 1`,
}
const labelled = {
  name: 'version-by-label',
  text: `${select} where ${ofSubject} and label = $3 and not deleted`,
}
const ofContent = {
  name: 'versions-of-content',
  text: `${select} where content_id = $1 and deleted = any ($2::boolean[]) ${inOrder}`,
}
const referring = {
  name: 'referrers',
  text: `
    ${select} where not deleted and exists (
      select 1 from registry.reference
      where reference.context = version.context and reference.subject = version.subject
        and reference.version = version.version and to_context = $1 and to_subject = $2 and to_version = $3
    ) ${inOrder}`,
}
const everywhere = {
  name: 'all-versions',
  text: `
    ${select}
    where ($1::text is null or version.context = $1) and starts_with(version.subject, $2)
      and deleted = any ($3::boolean[])
      and (not $4::boolean or version.version = (
        select max(later.version) from registry.version as later
        where later.context = version.context and later.subject = version.subject and later.deleted = any ($3::boolean[])
      ))
    ${inOrder} limit $5 offset $6`,
}

/** Versions by subject, by label, by content and by what they build on. */
export function createVersions(connection: Connection): Versions {
  return {
    versions: async ({ context, subject }, sight) =>
      (await connection.find(all, [context, subject, sights[sight]])).map(versionOf),
    version: async ({ context, subject }, version, sight) => {
      const named = [context, subject, sights[sight]]
      const rows = await (version === 'latest'
        ? connection.find(latest, named)
        : connection.find(one, [...named, version]))
      return rows.map(versionOf)[0]
    },
    versionByLabel: async ({ context, subject }, label) =>
      (await connection.find(labelled, [context, subject, label])).map(versionOf)[0],
    versionsOfContent: async (contentId, sight) =>
      (await connection.find(ofContent, [contentId, sights[sight]])).map(versionOf),
    allVersions: async ({ context, prefix = '', sight, latestOnly }, page) =>
      (
        await connection.find(everywhere, [
          context ?? null,
          prefix,
          sights[sight],
          latestOnly,
          ...pageOf(page),
        ])
      ).map(versionOf),
    referrers: async ({ context, subject }, version) =>
      (await connection.find(referring, [context, subject, version])).map(versionOf),
  }
}
