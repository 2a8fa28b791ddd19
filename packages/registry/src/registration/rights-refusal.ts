import { comparedSchema, readVersion } from '../compatibility/check.ts'
import type { Proposed, VersionFinding } from '../compatibility/check.ts'
import { messageOf, tooBusyToCompare } from '../compatibility/messages.ts'
import { saysWhoSees } from '../compatibility/widening.ts'
import type { Refusal } from '../refusal.ts'
import type { Beleid } from '../settings/setting.ts'
import type { Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import type { Registering } from './registering.ts'

/** What one look at rights may cost. */
const budget = { steps: 40_000, milliseconds: 1_000 }

/**
 * The version that rights are held against: the last one, be it soft-deleted when there is no other. Otherwise deleting and
 * registering again would widen them without a word.
 */
export async function rightsBefore(store: Store, name: SubjectName): Promise<Version | undefined> {
  return (
    (await store.version(name, 'latest', 'live')) ?? (await store.version(name, 'latest', 'also-deleted'))
  )
}

/**
 * Where somebody may see or do more by a proposed schema than by the last version; doubt counts as more. Nothing when the
 * policy allows that, or when neither says who sees what.
 */
export async function rightsFindings(
  registering: Registering,
  {
    proposed: { schema, content, documents },
    latest,
    beleid,
  }: { readonly proposed: Proposed; readonly latest: Version; readonly beleid: Beleid | undefined },
): Promise<readonly VersionFinding[]> {
  if (beleid?.rechtenVerruiming === 'toegestaan') return []
  const from = await readVersion(registering, latest)
  const to = comparedSchema(schema, content.schemaHash, documents)
  if (from?.key === to.key) return []
  const parts = [from, to].flatMap((side) => [side?.schema ?? true, ...Object.values(side?.documents ?? {})])
  if (!parts.some(saysWhoSees)) return []
  const answer =
    from === undefined
      ? doubt
      : await registering.judge({ from, to, level: 'BACKWARD', beleid: {}, wants: 'widening' }, budget)
  return answer.findings.map((finding) => ({ ...finding, version: latest.version }))
}

/** Why a schema that widens rights is not registered without somebody saying that this is wanted. */
export function rightsRefusal(findings: readonly VersionFinding[]): Refusal | undefined {
  if (findings.length === 0) return undefined
  const busy = findings.find(({ rule }) => rule === tooBusyToCompare)
  if (busy !== undefined) return { code: 'busy', nl: busy.nl, en: busy.en }
  return {
    code: 'rights-widened',
    nl: `Met dit schema zien of doen sommigen meer. Publiceer het als concept met rechtenVerruimingBevestigd, of zet in het beleid rechtenVerruiming op toegestaan. ${findings.map(({ version, rule, nl }) => `versie ${version}: ${rule} ${nl}`).join('; ')}`,
    en: `With this schema some see or do more. Publish it as a draft with rechtenVerruimingBevestigd, or set rechtenVerruiming in the policy to toegestaan. ${findings.map((finding) => messageOf(finding)).join('; ')}`,
    details: { findings },
  }
}

const doubt = {
  findings: [
    {
      rule: 'rights/unknown',
      at: {},
      nl: 'Of rechten ruimer worden is niet vast te stellen: iets waarop de vorige versie bouwt, is er niet meer.',
      en: 'Whether rights become wider cannot be told: something that the version before builds on is gone.',
    },
  ],
} as const
