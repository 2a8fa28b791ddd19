import { openSides } from '../changes/open-sides.ts'
import type { CompareInput, Verdict } from '../comparison.ts'
import { compareShapes } from './compare-shapes.ts'
import type { ProfileDifference, RegistryPolicy } from './difference.ts'
import { Registry } from './registry.ts'
import { shapeAt } from './shape.ts'

/** What the registry would answer in one direction, beside what is true. */
export interface ProfiledVerdict {
  readonly accepts: boolean
  /** Every difference that the registry sees; the ones that it does not accept are its reasons. */
  readonly differences: readonly ProfileDifference[]
  /** `accepts-breaking` is the dangerous one: there is a document that breaks, and the registry says yes. */
  readonly deviation: 'none' | 'accepts-breaking' | 'refuses-harmless' | 'unproven'
  readonly nl: string
  readonly en: string
}

/** The answers of a registry to both directions and to both together. */
export interface ProfiledComparison {
  readonly profile: RegistryPolicy
  readonly backward: ProfiledVerdict
  readonly forward: ProfiledVerdict
  readonly full: ProfiledVerdict
}

/** The answers that users of the other registry are used to; the proofs stay what they are. */
export function applyProfile(
  input: CompareInput,
  verdicts: { readonly backward: Verdict; readonly forward: Verdict; readonly full: Verdict },
  profile: RegistryPolicy,
): ProfiledComparison {
  const forth = answer(input, profile)
  const { options: { documents = {}, ...options } = {} } = input
  const turned = {
    from: input.to,
    to: input.from,
    options: { ...options, documents: { from: documents.to ?? {}, to: documents.from ?? {} } },
  }
  const back = answer(turned, profile).map(({ at, ...difference }) => ({
    ...difference,
    at: {
      ...(at.to === undefined ? {} : { from: at.to }),
      ...(at.from === undefined ? {} : { to: at.from }),
    },
  }))
  return {
    profile,
    backward: beside(forth, verdicts.backward, profile),
    forward: beside(back, verdicts.forward, profile),
    full: beside([...forth, ...back], verdicts.full, profile),
  }
}

function answer(input: CompareInput, policy: RegistryPolicy): readonly ProfileDifference[] {
  const sides = openSides(input)
  if (sides === undefined) return [{ code: 'registry-fails', at: {}, isAccepted: false }]
  const { from, to } = sides
  const registry = new Registry(policy, compareShapes)
  registry.compare(shapeAt(from, from.root), shapeAt(to, to.root))
  return registry.differences
}

function beside(
  differences: readonly ProfileDifference[],
  strict: Verdict,
  profile: RegistryPolicy,
): ProfiledVerdict {
  const accepts = differences.every(({ isAccepted }) => isAccepted)
  const deviation = deviationOf(accepts, strict)
  return { accepts, differences, deviation, ...says[deviation](profile) }
}

function deviationOf(accepts: boolean, { verdict }: Verdict): ProfiledVerdict['deviation'] {
  if (verdict === 'unknown') return 'unproven'
  if (accepts === (verdict === 'compatible')) return 'none'
  return accepts ? 'accepts-breaking' : 'refuses-harmless'
}

const says: Readonly<
  Record<ProfiledVerdict['deviation'], (profile: string) => { readonly nl: string; readonly en: string }>
> = {
  none: (profile) => ({
    nl: `Het profiel ${profile} zegt hetzelfde als het bewijs.`,
    en: `The profile ${profile} says the same as the proof.`,
  }),
  'accepts-breaking': (profile) => ({
    nl: `Het profiel ${profile} laat dit toe, maar er is een document dat breekt.`,
    en: `The profile ${profile} accepts this, but there is a document that breaks.`,
  }),
  'refuses-harmless': (profile) => ({
    nl: `Het profiel ${profile} weigert dit, maar bewezen is dat geen document breekt.`,
    en: `The profile ${profile} refuses this, but it is proven that no document breaks.`,
  }),
  unproven: (profile) => ({
    nl: `Of het profiel ${profile} gelijk heeft, is niet bewezen.`,
    en: `Whether the profile ${profile} is right is not proven.`,
  }),
}
