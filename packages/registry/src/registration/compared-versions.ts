import { isTransitive } from '@samenspraak/compat'
import type { Policy } from '../compatibility/check.ts'
import type { Store } from '../store/store.ts'
import type { Version } from '../subjects/version.ts'

/** Which versions of a subject a policy may want to look at; often only the last one, which is known already. */
export async function comparedVersions(
  store: Store,
  latest: Version,
  { level, compatibilityGroup }: Policy,
): Promise<readonly Version[]> {
  if (!isTransitive(level) && compatibilityGroup === undefined) return [latest]
  return store.versions(latest, 'live')
}
