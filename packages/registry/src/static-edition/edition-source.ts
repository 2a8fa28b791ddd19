import type { Content } from '../contents/content.ts'
import type { Entry } from '../journal/entry.ts'
import type { StoredRecord } from '../records/record.ts'
import type { DumpedRow } from '../store/dump.ts'
import type { Store } from '../store/store.ts'
import { keyOfDescription, readDescription } from '../subjects/description.ts'
import type { Description } from '../subjects/description.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'

/** A subject with the versions of it that are in sight, in order. */
export interface EditionSubject {
  readonly name: SubjectName
  readonly versions: readonly [Version, ...Version[]]
  readonly description: Description
}

/** The registry as of one moment, ready to be written as files. */
export interface EditionSource {
  readonly rows: readonly DumpedRow[]
  readonly contents: ReadonlyMap<number, Content>
  readonly subjects: readonly EditionSubject[]
  readonly entries: readonly Entry[]
  readonly records: readonly StoredRecord[]
}

/** Reads the store as it is at one moment; changes that wait for their place in the journal get it first. */
export async function readSource(store: Store): Promise<EditionSource> {
  await store.seal()
  const rows: DumpedRow[] = []
  for await (const row of store.dump()) rows.push(row)
  const contents = rows.flatMap((each) => (each.table === 'content' ? [each.row] : []))
  const records = rows.flatMap((each) => (each.table === 'record' ? [each.row] : []))
  return {
    rows,
    contents: new Map(contents.map((content) => [content.id, content])),
    subjects: subjectsOf(rows, records),
    entries: rows.flatMap((each) => (each.table === 'entry' ? [each.row] : [])),
    records,
  }
}

function subjectsOf(rows: readonly DumpedRow[], records: readonly StoredRecord[]): readonly EditionSubject[] {
  const described = new Map(
    records.flatMap(({ kind, key, value }) => (kind === 'onderwerp' ? [[key, value] as const] : [])),
  )
  const found = new Map<string, [Version, ...Version[]]>()
  for (const each of rows) {
    if (each.table !== 'version' || each.row.deleted) continue
    const key = writeSubject(each.row)
    const before = found.get(key)
    if (before === undefined) found.set(key, [each.row])
    else before.push(each.row)
  }
  return [...found.values()].map((versions) => {
    const { context, subject } = versions[0]
    const name = { context, subject }
    return { name, versions, description: readDescription(described.get(keyOfDescription(name))) }
  })
}

/** The last of a list that has one. */
export function lastOf<Item>(items: readonly [Item, ...Item[]]): Item {
  return items.at(-1) ?? items[0]
}
