import type { Policy } from '@samenspraak/sdk/rights'
import { createRandom } from '../../packages/sdk/src/sample/random.ts'
import type { Random } from '../../packages/sdk/src/sample/random.ts'
import { casesWithPersons } from '../../packages/sdk/test/rights-cases.ts'
import type { RightsCase } from '../../packages/sdk/test/rights-cases.ts'
import { holdPairs } from '../../packages/sdk/test/rights-interference.ts'
import { laws, tryOf } from '../../packages/sdk/test/rights-laws.ts'
import { policies, policyOf, some } from '../../packages/sdk/test/rights-random.ts'
import { differenceOf } from '../../packages/sdk/test/rights-differences.ts'
import { everyConditionRows } from './cedar-policies.ts'
import { weighedCases } from './every-case.ts'

/** Who found something wrong, and what. */
export interface Finding {
  readonly judge: string
  readonly what: string
}

/** Ways of judging, the quickest first. */
export type Judges = 'pairs' | 'opinion' | 'long'

/** Asks one kind of judge: pairs of documents alone, the second opinion, or both for longer with the laws. */
export async function findingOf(judges: Judges, count: number): Promise<Finding | undefined> {
  const random = createRandom(`mutation/${judges}`)
  const cases = await weighedCases()
  const pool = [...policies(random, judges === 'opinion' ? 2 : 6), policyOf(everyConditionRows)]
  switch (judges) {
    case 'pairs':
      return findingByPairs(cases, random, pool, count)
    case 'opinion':
      return findingByOpinion(cases, random, pool, count)
    case 'long':
      return findingByOpinion(cases, random, pool, count) ?? findingByLaws(random, pool)
  }
}

function findingByPairs(
  cases: readonly RightsCase[],
  random: Random,
  pool: readonly Policy[],
  count: number,
): Finding | undefined {
  const { fault } = holdPairs(random, cases, pool, count, { opinion: false })
  return fault === undefined ? undefined : { judge: 'pairs', what: fault }
}

function findingByOpinion(
  cases: readonly RightsCase[],
  random: Random,
  pool: readonly Policy[],
  count: number,
): Finding | undefined {
  for (let index = 0; index < count; index++) {
    const { one, document, request, policy } = tryOf(random, some(random, cases), pool)
    const what = differenceOf(one, document, request, policy)
    if (what !== undefined) return { judge: 'second opinion', what }
  }
  return undefined
}

async function findingByLaws(random: Random, pool: readonly Policy[]): Promise<Finding | undefined> {
  for (const [sentence, law] of Object.entries(laws)) {
    for (const one of await casesWithPersons()) {
      const what = law(tryOf(random, one, pool))
      if (what !== undefined) return { judge: `law: ${sentence}`, what }
    }
  }
  return undefined
}
