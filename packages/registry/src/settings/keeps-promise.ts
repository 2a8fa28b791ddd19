import type { Refusal } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import { effectiveSetting, inherit, settingAt } from './effective.ts'
import type { Effective } from './effective.ts'
import { withPolicy } from './replace-policy.ts'
import type { OwnPolicy } from './replace-policy.ts'
import { scopesOf } from './scope.ts'
import type { Scope } from './scope.ts'

/**
 * Whether a number of a version means the same content for ever: deletion for good lets the numbers of a subject begin again,
 * as Kafka clients expect it.
 */
export function keepsNumbers({ beleid }: Pick<Effective, 'beleid'>): boolean {
  return (beleid?.verwijderen ?? 'toegestaan') !== 'toegestaan'
}

/**
 * Why a policy may not be put in the place of what holds: where deletion for good was excluded, caches were told that versions
 * never change, and that cannot be taken back. Undefined when it may, as where there are no versions yet.
 */
export async function whyNotLoosen(
  store: Store,
  scope: Scope,
  wanted: OwnPolicy,
): Promise<Refusal | undefined> {
  if (!keepsNumbers(await effectiveSetting(store, scope))) return undefined
  const [own, ...above] = await Promise.all(scopesOf(scope).map((each) => settingAt(store, each)))
  if (keepsNumbers(inherit([withPolicy(own ?? {}, wanted), ...above]))) return undefined
  return (await holdsVersions(store, scope)) ? promised : undefined
}

async function holdsVersions(store: Store, { context, subject }: Scope): Promise<boolean> {
  if (context !== undefined && subject !== undefined)
    return (await store.version({ context, subject }, 'latest', 'also-deleted')) !== undefined
  const filter = { ...(context === undefined ? {} : { context }), sight: 'also-deleted' } as const
  return (await store.subjects(filter, { limit: 1 })).length > 0
}

const promised: Refusal = {
  code: 'not-permitted',
  nl: 'Voorgoed verwijderen was hier uitgesloten terwijl er versies zijn; die belofte geldt ook voor wie ze heeft bewaard.',
  en: 'Deletion for good was excluded here while there are versions; that promise also holds for who kept them.',
}
