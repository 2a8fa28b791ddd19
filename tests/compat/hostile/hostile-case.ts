import type { CompareInput, TroubleCode } from '@samenspraak/compat'

/** Input that is made to break a checker, and the answers that are right. */
export interface HostileCase {
  /** A sentence that is true. */
  readonly title: string
  readonly input: CompareInput
  /** What `backward` may say; a code is the reason of an unknown. */
  readonly backward: readonly HostileAnswer[]
}

export type HostileAnswer = 'compatible' | 'incompatible' | TroubleCode
