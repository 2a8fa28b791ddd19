import type { IssueCode } from '../check/issue.ts'

/** What makes a valid value wrong in one way. */
export interface PlantedFault {
  /** Names the fault among the others of a place. */
  readonly kind: string
  /** The wrong value. */
  readonly value: unknown
  readonly code: IssueCode
  /** The property that the issue is about; absent when it is about the value itself. */
  readonly at?: string
}
