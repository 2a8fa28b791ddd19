import type { CompareInput, Comparison } from '../comparison.ts'
import { compare as decide } from '../compare.ts'
import { applyProfile } from '../profile/profile.ts'
import type { ProfiledComparison } from '../profile/profile.ts'
import { roundedNumbers } from '../read/rounded-numbers.ts'
import type { RoundedNumber } from '../read/rounded-numbers.ts'
import type { BumpsByNotion } from './bumps.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explain.ts'
import type { DirectedChange } from './list-changes.ts'

/** The verdicts with their proofs, and everything that is named beside them. */
export interface ExplainedComparison extends Comparison {
  readonly changes: readonly DirectedChange[]
  /** What each notion asks; `bump` is the highest of them. */
  readonly bumps: BumpsByNotion
  /** The answers of the registry that `profile` names; the verdicts stay what is proven. */
  readonly profiled: ProfiledComparison | undefined
  /** Where a number stands that was perhaps another one before it was read. */
  readonly rounded: readonly RoundedNumber[]
}

/** Compares two versions of a schema. What is named beside the verdicts is made when it is asked for the first time. */
export function compare(input: CompareInput): ExplainedComparison {
  const { backward, forward, full } = decide(input)
  const verdicts = { backward, forward, full }
  let explained: Explanation | undefined
  const explanation = (): Explanation => (explained ??= explain(input, verdicts, decide))
  const profile = input.options?.profile ?? 'strict'
  return {
    ...verdicts,
    get changes() {
      return explanation().changes
    },
    get bumps() {
      return explanation().bumps
    },
    get bump() {
      return explanation().bump
    },
    get profiled() {
      return profile === 'strict' ? undefined : applyProfile(input, verdicts, profile)
    },
    get rounded() {
      return roundedNumbers(input)
    },
  }
}
