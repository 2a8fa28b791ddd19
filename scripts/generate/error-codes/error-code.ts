import type { FamilyKey } from './families.ts'

/** A sentence in both languages. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** A code that a user can meet, with everything that can be meant by it. */
export interface ErrorCode {
  readonly code: string
  readonly meanings: readonly Meaning[]
}

/** What one part of the software means by a code. */
export interface Meaning {
  readonly family: FamilyKey
  /** What it says; more than one when the situation decides, and `…` for what is filled in. */
  readonly texts: readonly Text[]
  /** What to do about it. */
  readonly help: Text
  readonly severity: Severity
  /** The status of the HTTP answer, when it is one. */
  readonly status?: number
  /** What a change of this kind asks of a version number. */
  readonly bump?: 'major' | 'minor' | 'patch' | 'verdict'
  /** The file that declares it, from the root of the project. */
  readonly source: string
}

/** Whether something is wrong, may be wrong, or is only told. */
export type Severity = 'error' | 'information' | 'warning'
