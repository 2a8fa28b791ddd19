import { checkAgainst } from '../compatibility/check.ts'
import type { CheckResult } from '../compatibility/check.ts'
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
import type { Offer, Registering } from './registering.ts'

/** What a schema is held against: what registering would hold it against, or one version. */
export interface Against {
  readonly name: SubjectName
  readonly version: VersionNumber | 'all'
}

const compatible: CheckResult = { verdict: 'compatible', findings: [] }

/** What the policy of a subject would say of a schema; nothing is written. Only the subject's own versions count. */
export async function wouldRegister(
  registering: Registering,
  offer: Offer,
  { name, version }: Against,
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
  if (latest === undefined)
    return version === 'all' || version === 'latest' ? given(compatible) : refused(subjectUnknown(name))
  const versions = await chosen()
  if (versions === undefined) return refused(versionUnknown(name, version === 'all' ? 'latest' : version))
  const references = read.value.references.map(({ reference }) => reference)
  // Registering takes over the metadata of the version before, and with that its group.
  const metadata = offer.metadata ?? (await contents.content(latest))?.metadata
  const content = newContent(read.value.read, { ...offer, metadata, references }, sha256)
  const proposed = { schema: read.value.read.schema, content, documents: read.value.documents }
  const result = await checkAgainst(registering, { proposed, versions, policy })
  const notCompared = whyNotCompared(result)
  return notCompared === undefined ? given(result) : refused(notCompared)

  async function chosen(): Promise<readonly Version[] | undefined> {
    if (latest === undefined || version === 'latest') return latest === undefined ? undefined : [latest]
    if (version === 'all') return comparedVersions(store, latest, policy)
    const one = await store.version(name, version, 'live')
    return one === undefined ? undefined : [one]
  }
}
