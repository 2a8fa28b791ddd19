import { emptyChain, verifyJournal } from '../../../packages/registry/src/journal/verify.ts'
import type { ChainEnd } from '../../../packages/registry/src/journal/verify.ts'
import { sha256 } from '../../../packages/registry/src/store/sha256.ts'
import type { Store } from '../../../packages/registry/src/store/store.ts'
import type { Acknowledged } from './registration.ts'

/** What a store broke of its promises; each a sentence, none when all is well. */
export async function faultsOf(
  store: Store,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  await store.seal()
  return [
    ...(await lostOrDoubled(store, acknowledged)),
    ...(await gaps(store)),
    ...(await journalFaults(store)),
  ]
}

async function lostOrDoubled(
  store: Store,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { subject, version, contentId, identity } of acknowledged) {
    const found = await store.version({ context: '.', subject }, version, 'live')
    const content = await store.contentByIdentity(identity)
    if (found === undefined || content === undefined) faults.push(`${subject}/${version} is lost`)
    else if (found.contentId !== contentId || content.id !== contentId)
      faults.push(`${subject}/${version} has content ${found.contentId}, not ${contentId}`)
  }
  return faults
}

async function gaps(store: Store): Promise<readonly string[]> {
  const faults: string[] = []
  for (const name of await store.subjects({ sight: 'also-deleted' }, {})) {
    const versions = await store.versions(name, 'also-deleted')
    const subject = await store.subject(name)
    versions.forEach(({ version }, index) => {
      if (version !== index + 1) faults.push(`${name.subject} has ${version} where ${index + 1} belongs`)
    })
    if (subject?.head !== versions.length) faults.push(`${name.subject} counts to ${subject?.head}`)
    if (new Set(versions.map(({ contentId }) => contentId)).size < versions.length)
      faults.push(`${name.subject} has one content twice`)
  }
  return faults
}

/** The chain holds, and every version was published once according to it. */
async function journalFaults(store: Store): Promise<readonly string[]> {
  const published = new Map<string, number>()
  let end: ChainEnd = emptyChain
  for (;;) {
    const entries = await store.journal(end.position, 1_000)
    if (entries.length === 0) break
    const verdict = verifyJournal(entries, sha256, end)
    if (!verdict.ok) return [`the journal: ${verdict.fault.code} at ${verdict.fault.position}`]
    end = verdict.end
    for (const { action, on, version } of entries) {
      if (action !== 'versie-gepubliceerd') continue
      const key = `${on?.subject}/${version}`
      published.set(key, (published.get(key) ?? 0) + 1)
    }
  }
  const versions = await store.allVersions({ sight: 'also-deleted', latestOnly: false }, {})
  const wrong = versions.filter(({ subject, version }) => published.get(`${subject}/${version}`) !== 1)
  const extra = published.size === versions.length ? [] : ['the journal tells of other versions']
  return [
    ...wrong.map(({ subject, version }) => `the journal does not tell once of ${subject}/${version}`),
    ...extra,
  ]
}
