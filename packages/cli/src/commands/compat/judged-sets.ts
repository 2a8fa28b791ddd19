import type { CompatIssue, CompatMode, Verdict } from '@samenspraak/compat'
import { directionOfMode } from '@samenspraak/compat'
import type { ComparedPair, ComparedSets } from './compare-sets.ts'

/** The answer to the question of the command. */
export type Answer = 'compatible' | 'incompatible' | 'unknown'

/** What a mode and a profile make of one schema. */
export function answerOf({ comparison, profiled }: ComparedPair, mode: CompatMode): Answer {
  const direction = directionOfMode(mode)
  if (direction === undefined) return 'compatible'
  if (profiled !== undefined) return profiled[direction].accepts ? 'compatible' : 'incompatible'
  return comparison[direction].verdict
}

/** The proof for the direction that a mode asks for. */
export function proofOf({ comparison }: ComparedPair, mode: CompatMode): Verdict | undefined {
  const direction = directionOfMode(mode)
  return direction === undefined ? undefined : comparison[direction]
}

/** Why it is not proven what a schema allows; what changed in it may then be more than a list says. */
export function unprovenReason(pair: ComparedPair, mode: CompatMode): CompatIssue | undefined {
  const proof = proofOf(pair, mode)
  return proof?.verdict === 'unknown' ? proof.reason : undefined
}

/** The worst of all; a schema that is gone breaks its documents, unless only new documents count. */
export function answerOfAll(all: readonly ComparedSets[], mode: CompatMode): Answer {
  const direction = directionOfMode(mode)
  const answers = all.flatMap(({ pairs }) => pairs.map((pair) => answerOf(pair, mode)))
  const isGone = direction !== undefined && direction !== 'forward' && all.some(({ gone }) => gone.length > 0)
  if (isGone || answers.includes('incompatible')) return 'incompatible'
  return answers.includes('unknown') ? 'unknown' : 'compatible'
}
