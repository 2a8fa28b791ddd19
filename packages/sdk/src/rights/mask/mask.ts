import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { ElementTest } from '../conditions/about-element.ts'
import type { Level } from './level.ts'

/** One row after the facts of a request were filled in: what is left to ask of each element. */
export interface Residual {
  readonly row: Bevoegdheid
  /** What the row gives when all tests hold; a forbid gives nothing. */
  readonly level: Level
  /** Numbers in `Mask.tests`; none left means that the row holds for every element. */
  readonly tests: readonly number[]
}

/** What a request may do with one group by one action. */
export interface GroupRule {
  /** The level for every element, when no test is left. */
  readonly fixed: Level | undefined
  /** Rows that could still forbid; each applies unless a test is surely not so. */
  readonly forbids: readonly Residual[]
  /** Rows that could still permit; each applies when all tests are surely so. */
  readonly permits: readonly Residual[]
}

/** One of the four things a row may allow. */
export type Actie = Bevoegdheid['acties'][number]

/** Rows and facts compiled: quick to ask, the same for every document. */
export interface Mask {
  readonly tests: readonly ElementTest[]
  /** Action -> group number -> rule. */
  readonly rules: Readonly<Record<Actie, readonly GroupRule[]>>
}
