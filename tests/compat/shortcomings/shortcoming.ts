import type { Json } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import type { Documents } from '../judges.ts'

/** A change on which another checker errs, with the right answer as it was thought through by hand. */
export interface Shortcoming {
  /** A sentence that is true. */
  readonly title: string
  readonly from: Json
  readonly to: Json
  /** The directions in which the change is compatible. */
  readonly compatible: 'both' | 'backward' | 'forward' | 'neither'
  /** 2020-12 when left out. */
  readonly dialect?: PairDialect
  readonly documents?: { readonly from: Documents; readonly to: Documents }
}
