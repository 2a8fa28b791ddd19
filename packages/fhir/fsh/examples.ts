import { sample } from '@samenspraak/sdk/sample'
import { messageTypes } from '../src/documents.ts'
import type { FhirDocuments } from '../src/documents.ts'
import { plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { ownProfileOf, ownProfiles } from '../src/profiles/own.ts'
import { documentsToBundle } from '../src/to-bundle.ts'

/** As many samples of each kind as it takes until every profile was met. */
const most = 60

/** For each profile of ours the first resource of it that `toBundle` writes of a sample; nobody in it exists. */
export function examplesByProfile(): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>()
  for (let index = 0; index < most && found.size < ownProfiles.length; index++) {
    for (const [key, { name }] of Object.entries(messageTypes)) {
      const documents: Partial<FhirDocuments> = Object.fromEntries([
        [key, [sample(name, { seed: 1, index })]],
      ])
      for (const { resource } of documentsToBundle(documents).bundle.entry) keepFirst(found, resource)
    }
  }
  return found
}

function keepFirst(found: Map<string, JsonObject>, resource: JsonObject): void {
  for (const profile of ownProfileOf(resource)) if (!found.has(profile)) found.set(profile, resource)
}

/** The last part of the URL of a profile. */
export function idOfProfile(url: string): string {
  return plainText(url).slice(url.lastIndexOf('/') + 1)
}
