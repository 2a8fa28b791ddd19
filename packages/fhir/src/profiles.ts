import type { JsonObject } from './json.ts'
import { nlCoreProfiles, nlCoreProfilesOf } from './profiles/nl-core.ts'
import { ownProfileOf, ownProfiles } from './profiles/own.ts'

/** Everything that we may claim, so that reading does not take it for something from elsewhere. */
export const claimable: ReadonlySet<string> = new Set([...ownProfiles, ...nlCoreProfiles])

/** The profiles of which a resource meets every rule, ours first; nothing else decides on that. */
export function profilesOf(resource: JsonObject): readonly string[] {
  return [...ownProfileOf(resource), ...nlCoreProfilesOf(resource)]
}
