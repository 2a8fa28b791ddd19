import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'

/** The stable codes of what is odd in a policy; odd is not wrong, somebody must look. */
export type GapCode =
  | 'gap/article-missing'
  | 'gap/article-unusual'
  | 'gap/change-without-reading'
  | 'gap/consent-beside-duty'
  | 'gap/consent-for-duty'
  | 'gap/consent-under-act'
  | 'gap/group-unread'
  | 'gap/role-without-rows'
  | 'gap/row-untested'

/** One thing that somebody must look at. */
export interface Gap extends InTwoLanguages {
  readonly code: GapCode
  readonly rol?: string
  readonly gegevensgroep?: string
  /** Keys of the rows it is about. */
  readonly rows: readonly string[]
}
