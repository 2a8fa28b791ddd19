import type { Content, NewContent } from '../contents/content.ts'
import type { NewEntry } from '../journal/entry.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version, VersionState } from '../subjects/version.ts'

/** A registration that was checked; the check holds as long as the subject has the revision that was seen. */
export interface RegisterCommand {
  readonly name: SubjectName
  readonly content: NewContent
  /** Revision of the subject at the time of the check, 0 when there was none; `any` when nothing was checked. */
  readonly seen: number | 'any'
  /**
   * Settings that the check rested on, as they were seen: what is set between the check and the registration makes that the
   * store refuses. Left out when the check rested on none.
   */
  readonly settings?: readonly SeenSetting[]
  /** Where the references lead, in the order of content.references: own context or national set. */
  readonly references: readonly (SubjectName & { readonly version: number })[]
  readonly label?: string
  readonly state?: VersionState
  /** Number and id that must be taken over from another registry (mode IMPORT). */
  readonly fixed?: { readonly id: number; readonly version?: number; readonly guid?: string }
  /** Without version, contentId and schemaHash: the store adds what it gave. */
  readonly entry: Omit<NewEntry, 'version' | 'contentId' | 'schemaHash'>
}

/** A record of a setting at the revision that was seen, 0 when there was none. */
export interface SeenSetting {
  readonly key: string
  readonly revision: number
}

/** What became of a registration; only `registered` wrote something, and only when `created`. */
export type RegisterOutcome =
  | {
      readonly outcome: 'registered'
      readonly version: Version
      readonly content: Content
      /** False when the subject had this content already (live); then nothing was written. */
      readonly created: boolean
    }
  /** The subject changed since the check: check again and try again. */
  | { readonly outcome: 'moved'; readonly revision: number }
  /** Something was set since the check: read the settings again and try again. */
  | { readonly outcome: 'setting-moved' }
  | { readonly outcome: 'reference-missing'; readonly reference: SubjectName & { readonly version: number } }
  /**
   * The subject has another content under this label, be it soft-deleted: what a label meant once it never ceases to mean as
   * long as the version is kept.
   */
  | { readonly outcome: 'label-taken'; readonly version: number }
  /**
   * The id, guid or number to be taken over belongs to other content, or this content has other ones already: another id, or a
   * live version of another number.
   */
  | { readonly outcome: 'id-taken' }

/** What became of a deletion; only `removed` changed something, and it names every version that went. */
export type RemoveOutcome =
  | { readonly outcome: 'removed'; readonly versions: readonly number[] }
  | { readonly outcome: 'unknown' }
  /** Soft deletion of what is soft-deleted already. */
  | { readonly outcome: 'already-deleted' }
  /** Hard deletion of what was not soft-deleted first. */
  | { readonly outcome: 'not-deleted-yet' }
  /**
   * Another version builds on this one: a live one, and for hard deletion also a soft-deleted one, which can still be asked
   * for. Versions that go along do not count.
   */
  | { readonly outcome: 'referenced'; readonly version: number }
  /** Something was set since the settings were read on which the deletion rests. */
  | { readonly outcome: 'setting-moved' }

/** `unknown` also for a version that is soft-deleted. */
export type UpdateOutcome =
  | { readonly outcome: 'written'; readonly version: Version }
  | { readonly outcome: 'unknown' }
  /** The version has another state than was seen, or something was set since. */
  | { readonly outcome: 'moved' }
