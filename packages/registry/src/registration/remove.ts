import { subjectUnknown, versionUnknown } from '../lookup/find-version.ts'
import type { VersionNumber } from '../lookup/find-version.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { readEffective } from '../settings/effective.ts'
import type { Effective } from '../settings/effective.ts'
import type { RemoveOutcome } from '../store/outcomes.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { busy } from './busy.ts'
import { forgetSubject } from './forget-subject.ts'
import { whyClosed } from './may-register.ts'
import type { Registering } from './registering.ts'

/** What is to be deleted, how and by whom. */
export interface Removal {
  readonly name: SubjectName
  readonly version: VersionNumber | 'all'
  readonly how: 'soft' | 'hard'
  readonly actor: string
}

type Unremoved = Exclude<RemoveOutcome, { readonly outcome: 'removed' | 'setting-moved' }>

const mostAttempts = 20

/** Deletes versions and answers with their numbers. A subject that is gone for good takes its settings and description along. */
export async function remove(
  { store, clock }: Registering,
  { name, version, how, actor }: Removal,
): Promise<Outcome<readonly number[]>> {
  const at = clock().toISOString()
  const action = how === 'soft' ? 'versie-zacht-verwijderd' : 'versie-verwijderd'
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { setting, seen } = await readEffective(store, name)
    const refusal = whyNotRemove(setting, how)
    if (refusal !== undefined) return refused(refusal)
    const number = await numberOf()
    if (!number.ok) return number
    const outcome = await store.remove(name, number.value, how, { at, actor, action, on: name }, seen)
    // Somebody closed the registry meanwhile, for one.
    if (outcome.outcome === 'setting-moved') continue
    if (outcome.outcome !== 'removed')
      return refused(await whyNotRemoved(outcome, { name, version: number.value }))
    if (how === 'hard') await forgetSubject(store, name, { actor, at })
    return given(outcome.versions)
  }
  return refused(busy)

  async function numberOf(): Promise<Outcome<number | 'all'>> {
    if (version !== 'latest') return given(version)
    const latest = await store.version(name, 'latest', how === 'soft' ? 'live' : 'also-deleted')
    return latest === undefined ? refused(subjectUnknown(name)) : given(latest.version)
  }

  async function whyNotRemoved(
    { outcome: why, ...more }: Unremoved,
    what: { readonly name: SubjectName; readonly version: number | 'all' },
  ): Promise<Refusal> {
    if (why === 'unknown' && what.version !== 'all') {
      const isKnown = (await store.version(name, 'latest', 'also-deleted')) !== undefined
      return isKnown ? versionUnknown(name, what.version) : subjectUnknown(name)
    }
    return refusalOf(why, { ...what, referenced: 'version' in more ? more.version : undefined })
  }
}

function whyNotRemove({ mode, beleid }: Effective, how: 'soft' | 'hard'): Refusal | undefined {
  const closed = whyClosed(mode)
  if (closed !== undefined) return closed
  const may = beleid?.verwijderen ?? 'toegestaan'
  if (may === 'toegestaan' || (may === 'alleen-zacht' && how === 'soft')) return undefined
  return {
    code: 'not-permitted',
    nl: `Het beleid staat dit verwijderen niet toe (verwijderen: ${may}); een versie kan wel worden ingetrokken.`,
    en: `The policy does not allow this deletion (verwijderen: ${may}); a version can be withdrawn instead.`,
  }
}

function refusalOf(
  why: Unremoved['outcome'],
  what: {
    readonly name: SubjectName
    readonly version: number | 'all'
    readonly referenced: number | undefined
  },
): Refusal {
  const { name, version } = what
  const shown = JSON.stringify(writeSubject(name))
  const isAll = version === 'all'
  const [nlWhat, enWhat] = isAll
    ? [`Onderwerp ${shown}`, `Subject ${shown}`]
    : [`Versie ${version} van ${shown}`, `Version ${version} of ${shown}`]
  switch (why) {
    case 'unknown':
      return subjectUnknown(name)
    case 'already-deleted':
      return {
        code: isAll ? 'subject-deleted-already' : 'version-deleted-already',
        nl: `${nlWhat} is al zacht verwijderd; met permanent=true verdwijnt het voorgoed.`,
        en: `${enWhat} was soft-deleted already; with permanent=true it goes for good.`,
      }
    case 'not-deleted-yet':
      return {
        code: isAll ? 'subject-not-deleted-yet' : 'version-not-deleted-yet',
        nl: `${nlWhat} is nog niet zacht verwijderd; doe dat eerst.`,
        en: `${enWhat} was not soft-deleted yet; do that first.`,
      }
    case 'referenced':
      return {
        code: 'version-referenced',
        nl: `Op versie ${what.referenced} van ${shown} bouwen andere schema's; daarom kan zij niet weg.`,
        en: `Other schemas build on version ${what.referenced} of ${shown}, so it cannot go.`,
      }
  }
}
