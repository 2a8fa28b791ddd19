import type { Places } from '../comparison.ts'

/** A difference as the registry names it, in our words; whether it accepts one depends on its policy. */
export type DifferenceCode =
  | 'bound-looser'
  | 'bound-removed'
  | 'bound-added'
  | 'bound-stricter'
  | 'multiple-changed'
  | 'registry-fails'
  | 'too-much-work'
  | 'type-changed'
  | 'type-wider'
  | 'type-narrower'
  | 'part-added'
  | 'part-removed'
  | 'values-added'
  | 'values-removed'
  | 'constant-changed'
  | 'negation-narrower'
  | 'negation-wider'
  | 'branches-looser'
  | 'branches-stricter'
  | 'branches-differ'
  | 'combination-looser'
  | 'combination-changed'
  | 'required-removed'
  | 'required-added'
  | 'required-added-with-default'
  | 'dependency-looser'
  | 'dependency-stricter'
  | 'rest-opened'
  | 'rest-wider'
  | 'rest-closed'
  | 'rest-narrower'
  | 'rest-items-closed'
  | 'rest-items-narrower'
  | 'added-anything-to-open'
  | 'added-optional-to-open'
  | 'added-required-with-default-to-open'
  | 'added-required-to-open'
  | 'added-optional'
  | 'added-required-with-default'
  | 'added-required'
  | 'added-and-covered'
  | 'added-and-not-covered'
  | 'removed-from-open'
  | 'removed-and-covered'
  | 'removed-and-not-covered'
  | 'removed-nothing-from-closed'
  | 'removed-optional-from-closed'
  | 'removed-required-from-closed'
  | 'item-added-to-open'
  | 'item-added-to-closed'
  | 'item-added-and-not-covered'
  | 'item-removed-and-not-covered'
  | 'item-removed-from-closed'

/** One difference between two versions in the eyes of the registry. */
export interface ProfileDifference {
  readonly code: DifferenceCode
  readonly at: Places
  readonly isAccepted: boolean
}

/** Its two policies. */
export type RegistryPolicy = 'CONFLUENT' | 'LENIENT'

/** By which policies a difference is accepted; the lenient one accepts all that the other does. */
const accepted: Readonly<Record<DifferenceCode, RegistryPolicy | 'none'>> = {
  'bound-looser': 'CONFLUENT',
  'bound-removed': 'CONFLUENT',
  'bound-added': 'none',
  'bound-stricter': 'none',
  'multiple-changed': 'none',
  'registry-fails': 'none',
  'too-much-work': 'none',
  'type-changed': 'none',
  'type-wider': 'CONFLUENT',
  'type-narrower': 'none',
  'part-added': 'none',
  'part-removed': 'CONFLUENT',
  'values-added': 'CONFLUENT',
  'values-removed': 'none',
  'constant-changed': 'none',
  'negation-narrower': 'CONFLUENT',
  'negation-wider': 'none',
  'branches-looser': 'CONFLUENT',
  'branches-stricter': 'none',
  'branches-differ': 'none',
  'combination-looser': 'CONFLUENT',
  'combination-changed': 'none',
  'required-removed': 'CONFLUENT',
  'required-added': 'none',
  'required-added-with-default': 'CONFLUENT',
  'dependency-looser': 'CONFLUENT',
  'dependency-stricter': 'none',
  'rest-opened': 'CONFLUENT',
  'rest-wider': 'CONFLUENT',
  'rest-closed': 'LENIENT',
  'rest-narrower': 'LENIENT',
  'rest-items-closed': 'none',
  'rest-items-narrower': 'none',
  'added-anything-to-open': 'CONFLUENT',
  'added-optional-to-open': 'LENIENT',
  'added-required-with-default-to-open': 'LENIENT',
  'added-required-to-open': 'none',
  'added-optional': 'CONFLUENT',
  'added-required-with-default': 'CONFLUENT',
  'added-required': 'none',
  'added-and-covered': 'CONFLUENT',
  'added-and-not-covered': 'LENIENT',
  'removed-from-open': 'CONFLUENT',
  'removed-and-covered': 'CONFLUENT',
  'removed-and-not-covered': 'LENIENT',
  'removed-nothing-from-closed': 'CONFLUENT',
  'removed-optional-from-closed': 'LENIENT',
  'removed-required-from-closed': 'none',
  'item-added-to-open': 'none',
  'item-added-to-closed': 'CONFLUENT',
  'item-added-and-not-covered': 'none',
  'item-removed-and-not-covered': 'none',
  'item-removed-from-closed': 'none',
}

/** Whether a policy accepts a difference. */
export function isAccepted(code: DifferenceCode, policy: RegistryPolicy): boolean {
  const by = accepted[code]
  return by === 'CONFLUENT' || by === policy
}
