import type { ExpectationRun } from '@samenspraak/sdk/policy-review'

/** How many expectations had which outcome. */
export interface Counts {
  readonly agree: number
  readonly contradict: number
  readonly impossible: number
}

/** Counts the outcomes of a run. */
export function countsOf({ outcomes }: ExpectationRun): Counts {
  const count = (wanted: string): number => outcomes.filter(({ verdict }) => verdict === wanted).length
  return { agree: count('agree'), contradict: count('contradict'), impossible: count('impossible') }
}
