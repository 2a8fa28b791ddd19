import type { Content } from '../contents/content.ts'
import type { Entry, NewEntry } from '../journal/entry.ts'
import type { RecordKind, StoredRecord } from '../records/record.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Subject, Version, VersionState } from '../subjects/version.ts'
import type { DumpedRow } from './dump.ts'
import type {
  RegisterCommand,
  RegisterOutcome,
  RemoveOutcome,
  SeenSetting,
  UpdateOutcome,
} from './outcomes.ts'

/** Which versions are looked at: those in sight, also the soft-deleted ones, or those alone. */
export type Sight = 'live' | 'also-deleted' | 'only-deleted'

/** What a registration in a subject starts from. */
export interface Standing {
  readonly subject: Subject
  readonly latest: Version | undefined
}

/** A part of a list; `limit` undefined means all. */
export interface Page {
  readonly offset?: number
  readonly limit?: number
}

/**
 * What the registry keeps. Every change is atomic, durable before its promise resolves, and written together with its
 * journal entry. All promises hold for several processes on one store and are held against every implementation by
 * test/store-contract.ts. A failing store rejects with `StoreError`; what a user can cause is an outcome.
 */
export interface Store {
  /** Contents: immutable, so callers may keep them. */
  content(id: number): Promise<Content | undefined>
  contentByGuid(guid: string): Promise<Content | undefined>
  contentByIdentity(identity: string): Promise<Content | undefined>
  /** Several when the same schema was registered with other references, metadata or rules; lowest id first. */
  contentsByHash(schemaHash: string): Promise<readonly Content[]>
  /** Largest content id, 0 in an empty store. */
  lastContentId(): Promise<number>

  /** Names in order of context and subject (by code point), of subjects that have a version in `sight`. */
  subjects(
    filter: { readonly context?: string; readonly prefix?: string; readonly sight: Sight },
    page: Page,
  ): Promise<readonly SubjectName[]>
  /** In order; of subjects that have a version, soft-deleted or not. */
  contexts(): Promise<readonly string[]>
  /** Undefined when the subject never had a version. */
  subject(name: SubjectName): Promise<Subject | undefined>
  /**
   * A subject and its last live version, which is not older than the subject is told to be: what comes in between makes
   * `register` refuse. Undefined when the subject never had a version.
   */
  standing(name: SubjectName): Promise<Standing | undefined>
  /** In order of number. */
  versions(name: SubjectName, sight: Sight): Promise<readonly Version[]>
  version(name: SubjectName, version: number | 'latest', sight: Sight): Promise<Version | undefined>
  /** A live one; a label that only a soft-deleted version bears finds nothing. */
  versionByLabel(name: SubjectName, label: string): Promise<Version | undefined>
  /** In order of context, subject and number. */
  versionsOfContent(contentId: number, sight: Sight): Promise<readonly Version[]>
  /** Versions of every subject in order of context, subject and number; for lists over the whole registry. */
  allVersions(
    filter: {
      readonly context?: string
      readonly prefix?: string
      readonly sight: Sight
      readonly latestOnly: boolean
    },
    page: Page,
  ): Promise<readonly Version[]>
  /** Who builds on this version, live ones only, in order of context, subject and number. */
  referrers(name: SubjectName, version: number): Promise<readonly Version[]>

  /** Gives the next number, or finds what was registered already; see `RegisterOutcome`. */
  register(command: RegisterCommand): Promise<RegisterOutcome>
  /**
   * Soft: hides. Hard: takes away what was soft-deleted before; the content goes when no version uses it. With `settings` only
   * as long as these are as they were seen.
   */
  remove(
    name: SubjectName,
    version: number | 'all',
    how: 'soft' | 'hard',
    entry: Omit<NewEntry, 'version' | 'contentId' | 'schemaHash'>,
    settings?: readonly SeenSetting[],
  ): Promise<RemoveOutcome>
  /**
   * Writes when the version still has the state that was seen, without `seen` whatever it has, and when the settings are as they
   * were seen.
   */
  setState(
    name: SubjectName,
    version: number,
    state: VersionState,
    entry: NewEntry,
    seen?: VersionState,
    settings?: readonly SeenSetting[],
  ): Promise<UpdateOutcome>
  /**
   * A number that grows with every deletion, soft or hard, by any process: as long as it is the same, whatever was found under
   * an id, guid or hash, or as a version of its number, is still there as it was.
   */
  removals(): Promise<number>

  record(kind: RecordKind, key: string): Promise<StoredRecord | undefined>
  /** In order of key (by code point). */
  records(kind: RecordKind, prefix: string, page: Page): Promise<readonly StoredRecord[]>
  /**
   * Writes when the record still has the revision that was seen (0: there is none yet). `value` undefined takes it away.
   * Without `entry` the change is not journalled: only for `aflevering`. With `settings` only as long as these are as they were
   * seen; otherwise `moved` too.
   */
  putRecord(
    record: { readonly kind: RecordKind; readonly key: string; readonly value: unknown },
    seen: number,
    entry?: NewEntry,
    settings?: readonly SeenSetting[],
  ): Promise<{ readonly outcome: 'written'; readonly revision: number } | { readonly outcome: 'moved' }>

  /**
   * Gives entries that have no place yet their position and hash; answers how many. Changes are in the journal from the
   * moment they are durable, but may wait for their place until this runs, so that writers need not wait for each other.
   */
  seal(): Promise<number>
  /** Entries in their place after a position, in order. */
  journal(after: number, limit: number): Promise<readonly Entry[]>
  /** Changes of this or another process that are worth a look (to seal, to deliver); may call too often, not too seldom. */
  onChange(listener: () => void): () => void
  /** True when `holder` has the named task for so long; renewed by asking again. One holder at a time. */
  lease(task: string, holder: string, milliseconds: number): Promise<boolean>

  /** Everything, as of one moment, in an order in which it can be put back. */
  dump(): AsyncIterable<DumpedRow>
  /** Puts a dump into an empty store, all or nothing; rejects with `StoreError` `STORE_NOT_EMPTY`. */
  restore(rows: AsyncIterable<DumpedRow>): Promise<void>

  /** Resolves when the store answers; rejects with `StoreError` otherwise. For readiness. */
  ping(): Promise<void>
  close(): Promise<void>
}
