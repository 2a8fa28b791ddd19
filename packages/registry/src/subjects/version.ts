import type { SubjectName } from './subject-name.ts'

/** Where a published version stands in its life; a draft is not a version yet. */
export type VersionStatus = 'gepubliceerd' | 'verouderd' | 'ingetrokken'

/** What may still be said about a version after its publication; its content never changes. */
export interface VersionState {
  readonly status: VersionStatus
  /** Which version takes its place, as `subject/version`; only with `verouderd` or `ingetrokken`. */
  readonly successor?: string
  /** From when it is `verouderd`, as a date (YYYY-MM-DD). */
  readonly deprecatedFrom?: string
  /** Why it has this status. */
  readonly reason?: string
  readonly tags?: readonly string[]
}

/** One version of a subject. */
export interface Version extends SubjectName {
  /** 1, 2, 3 ... without gaps within a subject. */
  readonly version: number
  readonly contentId: number
  readonly guid: string
  /** What people call it, such as `1.2`; unique within the subject. */
  readonly label?: string
  /** Moment of registration, RFC 3339 in UTC. */
  readonly registeredAt: string
  /** Who registered it: the name of a key or the subject of a token, never a person's data. */
  readonly registeredBy: string
  readonly motivation?: string
  readonly state: VersionState
  /** Soft-deleted: hidden unless asked for, and its number is never given again. */
  readonly deleted: boolean
}

/** What the store knows of a subject as a whole. */
export interface Subject extends SubjectName {
  /** The last version number that was given, 0 when there is none (any more). */
  readonly head: number
  /** Counts every change to the versions of the subject and never goes back; what a writer has seen. */
  readonly revision: number
}
