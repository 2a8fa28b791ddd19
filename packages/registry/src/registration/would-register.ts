import { checkAgainst } from '../compatibility/check.ts'
import type { CheckResult, VersionFinding } from '../compatibility/check.ts'
import { whyNotCompared } from '../compatibility/messages.ts'
import { newContent } from '../contents/identity.ts'
import type { VersionNumber } from '../lookup/find-version.ts'
import { subjectUnknown, versionUnknown } from '../lookup/find-version.ts'
import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { effectiveSetting } from '../settings/effective.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { comparedVersions } from './compared-versions.ts'
import { readOffer } from './read-offer.ts'
import { rightsBefore, rightsFindings, rightsRefusal } from './rights-refusal.ts'
import type { Offer, Registering } from './registering.ts'

/** What a schema is held against: what registering would hold it against, or one version. */
export interface Against {
  readonly name: SubjectName
  readonly version: VersionNumber | 'all'
  /** Whether wider rights are confirmed, or told elsewhere; left out they stand in the way as they do when registering. */
  readonly rightsConfirmed?: boolean
}

/** What the policy of a subject would say of a schema; nothing is written. Only the subject's own versions count. */
export async function wouldRegister(
  registering: Registering,
  offer: Offer,
  { name, version, rightsConfirmed = false }: Against,
): Promise<Outcome<CheckResult>> {
  const { store, contents, sha256 } = registering
  const [setting, read] = await Promise.all([
    effectiveSetting(store, name),
    readOffer(registering, offer, name.context),
  ])
  if (!read.ok) return read
  const { compatibility: level, beleid = {}, compatibilityGroup } = setting
  const policy = { level, beleid, compatibilityGroup }
  const latest = await store.version(name, 'latest', 'live')
  if (latest === undefined && typeof version === 'number') return refused(subjectUnknown(name))
  const versions = await chosen()
  if (versions === undefined) return refused(versionUnknown(name, version === 'all' ? 'latest' : version))
  const references = read.value.references.map(({ reference }) => reference)
  // Registering takes over the metadata of the version before, and with that its group.
  const metadata = offer.metadata ?? (latest && (await contents.content(latest)))?.metadata
  const content = newContent(read.value.read, { ...offer, metadata, references }, sha256)
  const proposed = { schema: read.value.read.schema, content, documents: read.value.documents }
  const result = await checkAgainst(registering, { proposed, versions, policy })
  const notCompared = whyNotCompared(result)
  if (notCompared !== undefined) return refused(notCompared)
  const before = typeof version === 'number' ? versions.at(-1) : await rightsBefore(store, name)
  if (rightsConfirmed || before === undefined) return given(result)
  const widened = await rightsFindings(registering, { proposed, latest: before, beleid })
  return withRights(result, widened)

  async function chosen(): Promise<readonly Version[] | undefined> {
    if (latest === undefined) return []
    if (version === 'latest') return [latest]
    if (version === 'all') return comparedVersions(store, latest, policy)
    const one = await store.version(name, version, 'live')
    return one === undefined ? undefined : [one]
  }
}

/** What is found of rights stands in the way as what is found of documents does. */
function withRights(result: CheckResult, widened: readonly VersionFinding[]): Outcome<CheckResult> {
  const refusal = rightsRefusal(widened)
  if (refusal === undefined) return given(result)
  if (refusal.code === 'busy') return refused(refusal)
  return given({ verdict: 'incompatible', findings: [...result.findings, ...widened] })
}
