import type { Policy } from '../../rights/policy/policy.ts'
import type { ExpectationRun } from '../expectations/run-expectations.ts'
import { basisGaps } from './basis-gaps.ts'
import { coverageOf, untestedGaps } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import type { Gap } from './gap.ts'
import { reachGaps } from './reach-gaps.ts'

/** What somebody must look at before a policy is decided on, and how much of it was looked at. */
export interface PolicyGaps {
  readonly gaps: readonly Gap[]
  readonly rows: number
  /** Rows that no lawyer has checked. */
  readonly rowsUnchecked: number
  /** Absent when no expectations were run. */
  readonly coverage?: Coverage
}

/** Looks a policy over; with a run of expectations it also says what these leave out. */
export function policyGaps(policy: Policy, run?: ExpectationRun): PolicyGaps {
  const permits = policy.rows.filter(({ effect }) => effect === 'toestaan')
  return {
    gaps: [
      ...basisGaps(permits),
      ...reachGaps(policy, permits),
      ...(run === undefined ? [] : untestedGaps(policy, run.outcomes)),
    ],
    rows: policy.rows.length,
    rowsUnchecked: policy.rows.filter(({ juridischeToets }) => !juridischeToets.getoetst).length,
    ...(run === undefined ? {} : { coverage: coverageOf(policy, run.outcomes) }),
  }
}
