import { conditionMutants } from './mutants-conditions.ts'
import { generatorMutants } from './mutants-generator.ts'
import { maskMutants } from './mutants-mask.ts'
import type { Mutant } from './mutant.ts'
import { openingMutants } from './mutants-opening.ts'
import { partyMutants } from './mutants-parties.ts'
import { policyMutants } from './mutants-policy.ts'
import { sightMutants } from './mutants-sight.ts'
import { viewMutants } from './mutants-view.ts'

/** Every fault that is planted to see whether a judge finds it. */
export const mutants: readonly Mutant[] = [
  ...conditionMutants,
  ...partyMutants,
  ...maskMutants,
  ...viewMutants,
  ...sightMutants,
  ...generatorMutants,
  ...openingMutants,
  ...policyMutants,
]
