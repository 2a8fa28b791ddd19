import type { Content, Reference } from '../contents/content.ts'
import type { Entry } from '../journal/entry.ts'
import type { RecordKind, StoredRecord } from '../records/record.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Subject, Version, VersionState } from '../subjects/version.ts'
import { readEntry } from './entry-text.ts'
import { StoreError } from './store-error.ts'

/** A row as a database gives it; both stores name their columns alike and keep JSON as text. */
export type Row = Readonly<Record<string, unknown>>

/** The columns that `versionOf` reads, of `version` joined with its `content`. */
export const versionColumns =
  'version.context, version.subject, version.version, version.content_id, content.guid, version.label, version.registered_at, version.registered_by, version.motivation, version.state, version.deleted'

/** The columns that `contentOf` reads. */
export const contentColumns =
  'content.id, content.guid, content.text, content.schema_hash, content.identity, content.refs, content.metadata, content.rule_set'

const recordKinds = [
  'instelling',
  'onderwerp',
  'concept',
  'sleutel',
  'abonnement',
  'aflevering',
] as const satisfies readonly RecordKind[]
const noReferences: readonly Reference[] = Object.freeze([])
const published: VersionState = Object.freeze({ status: 'gepubliceerd' })
const publishedText = JSON.stringify(published)

/** A content from its row. */
export function contentOf(row: Row): Content {
  return contentAt([
    row['id'],
    row['guid'],
    row['text'],
    row['schema_hash'],
    row['identity'],
    row['refs'],
    row['metadata'],
    row['rule_set'],
  ])
}

/** A content from its `contentColumns` by place; the order of the members is that of every dump. */
export function contentAt(columns: Readonly<Record<number, unknown>>): Content {
  const metadata = columns[6]
  const ruleSet = columns[7]
  return {
    id: integer(columns[0]),
    guid: text(columns[1]),
    text: text(columns[2]),
    schemaHash: text(columns[3]),
    identity: text(columns[4]),
    references: columns[5] === '[]' ? noReferences : JSON.parse(text(columns[5])),
    ...(metadata === null ? undefined : { metadata: JSON.parse(text(metadata)) }),
    ...(ruleSet === null ? undefined : { ruleSet: JSON.parse(text(ruleSet)) }),
  }
}

/** A version from its row, with the guid of its content. */
export function versionOf(row: Row): Version {
  return {
    context: text(row['context']),
    subject: text(row['subject']),
    version: integer(row['version']),
    contentId: integer(row['content_id']),
    guid: text(row['guid']),
    ...(row['label'] === null ? undefined : { label: text(row['label']) }),
    registeredAt: text(row['registered_at']),
    registeredBy: text(row['registered_by']),
    ...(row['motivation'] === null ? undefined : { motivation: text(row['motivation']) }),
    state: row['state'] === publishedText ? published : JSON.parse(text(row['state'])),
    deleted: row['deleted'] === 1 || row['deleted'] === true,
  }
}

/** The name alone, of any row that has it. */
export function subjectNameOf(row: Row): SubjectName {
  return { context: text(row['context']), subject: text(row['subject']) }
}

/** A subject from its row. */
export function subjectOf(row: Row): Subject {
  return { ...subjectNameOf(row), head: integer(row['head']), revision: integer(row['revision']) }
}

/** A record from its row, its value read. */
export function recordOf(row: Row): StoredRecord {
  return {
    kind: recordKind(row['kind']),
    key: text(row['key']),
    value: JSON.parse(text(row['value'])),
    revision: integer(row['revision']),
  }
}

/** An entry from its row: what was said, in its place. */
export function entryOf(row: Row): Entry {
  return {
    ...readEntry(text(row['body'])),
    position: integer(row['position']),
    previous: text(row['previous']),
    hash: text(row['hash']),
  }
}

function recordKind(value: unknown): RecordKind {
  const kind = recordKinds.find((known) => known === value)
  if (kind === undefined) throw new StoreError('STORE_CORRUPT', 'a record of a kind that does not exist')
  return kind
}

/** A column that holds text. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new StoreError('STORE_CORRUPT', 'a column without its text')
  return value
}

/** A column that holds a whole number; PostgreSQL sends its large ones as text. */
export function integer(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number') throw new StoreError('STORE_CORRUPT', 'a column without its number')
  return number
}
