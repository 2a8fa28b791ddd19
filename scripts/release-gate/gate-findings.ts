import type { Bump } from '../../packages/compat/src/index.ts'
import { majorOf } from './asked-bumps.ts'
import type { AskedBump } from './asked-bumps.ts'
import { bumpBefore, highestBump, isHigher } from './bump.ts'

/** The rules of the gate. */
export const gateRules = {
  'release/bump-too-low': 'the bump of a package is at least what its schemas ask',
  'release/bump-too-high': 'the bump of the schemas is no more than what they ask',
  'release/major-missing': 'a version of a schema that breaks has a new major number',
  'release/major-needless': 'a version of a schema that breaks nothing keeps its major number',
} as const

/** One rule that is broken. */
export interface GateFinding {
  readonly code: keyof typeof gateRules
  readonly about: string
  readonly detail: string
}

/** A package and the bump it is about to get. */
export interface PackageBump {
  readonly version: string
  readonly bump: Bump | 'none'
}

/** Holds the bumps of the packages, and the numbers of new schema versions, against what the changes ask. */
export function gateFindings(
  asked: readonly AskedBump[],
  packages: { readonly schemas: PackageBump; readonly sdk: PackageBump },
): readonly GateFinding[] {
  return [
    ...asked.flatMap(numberFindings),
    ...packageFindings(
      '@samenspraak/schemas',
      highestBump(asked.map(({ schemas }) => schemas)),
      packages.schemas,
    ),
    // The SDK may have news of its own, so more than its schemas ask is no fault.
    ...packageFindings('@samenspraak/sdk', highestBump(asked.map(({ sdk }) => sdk)), packages.sdk).filter(
      ({ code }) => code === 'release/bump-too-low',
    ),
  ]
}

function numberFindings({ from, to, own }: AskedBump): readonly GateFinding[] {
  if (from === undefined || to === undefined || from === to) return []
  const isNewMajor = majorOf(from) !== majorOf(to)
  if (isNewMajor === (own === 'major')) return []
  const code = isNewMajor ? 'release/major-needless' : 'release/major-missing'
  return [{ code, about: to, detail: `since ${from}: ${own}` }]
}

function packageFindings(
  name: string,
  asked: Bump | 'none',
  { version, bump }: PackageBump,
): readonly GateFinding[] {
  const expected = bumpBefore(version, asked)
  const detail = `${bump}, while the schemas ask ${expected}`
  if (isHigher(expected, bump)) return [{ code: 'release/bump-too-low', about: name, detail }]
  // Code lists and glossary are in the same package; without a change of schema they decide.
  const most = asked === 'none' ? 'minor' : expected
  return isHigher(bump, most) ? [{ code: 'release/bump-too-high', about: name, detail }] : []
}
