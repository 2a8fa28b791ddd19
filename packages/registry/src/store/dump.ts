import type { Content } from '../contents/content.ts'
import type { Entry } from '../journal/entry.ts'
import type { StoredRecord } from '../records/record.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Subject, Version } from '../subjects/version.ts'

/** A row of the store as it goes into a backup: contents, subjects, versions, records and the sealed journal. */
export type DumpedRow =
  | { readonly table: 'content'; readonly row: Content }
  | { readonly table: 'subject'; readonly row: Subject }
  | {
      readonly table: 'version'
      readonly row: Version
      readonly references: readonly (SubjectName & { readonly version: number })[]
    }
  | { readonly table: 'record'; readonly row: StoredRecord }
  | { readonly table: 'entry'; readonly row: Entry }
  /** Last content id that was given, so that an id that was deleted is not given again. */
  | { readonly table: 'last-content-id'; readonly row: number }
