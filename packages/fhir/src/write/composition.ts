import { canonicalBase } from '../names.ts'
import { resourceId } from '../ids/resource-id.ts'
import { copyOf, isObject, objectsOf, textOf } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { FhirEntry } from './bundle.ts'

/** A document must have a moment, and the same document always the same. */
const noDate = '1970-01-01T00:00:00Z'

/** What a Composition of ours says it is. */
export const compositionType: JsonObject = {
  system: `${canonicalBase}/CodeSystem/soort`,
  code: 'samenspraak-document',
}

/** The Composition that a document starts with: it only says what is in it, and every word of it follows from the rest. */
export function compositionOf(entries: readonly FhirEntry[]): readonly FhirEntry[] {
  const [first] = entries
  if (first === undefined) return []
  const provenance = entries
    .map(({ resource }) => resource)
    .find((each) => each['resourceType'] === 'Provenance')
  const id = resourceId(first.fullUrl, 'Composition')
  const resource: JsonObject = {
    resourceType: 'Composition',
    id,
    status: 'final',
    type: { coding: [copyOf(compositionType)] },
    date: provenance?.['recorded'] ?? noDate,
    author: [authorOf(provenance)],
    title: textOf(first.resource, 'title') ?? 'Samenspraak',
    section: [{ entry: entries.map(({ fullUrl }) => ({ reference: fullUrl })) }],
  }
  return [{ fullUrl: `urn:uuid:${id}`, resource }]
}

/** Whose system the document comes from, which is the one who answers for it. */
function authorOf(provenance: JsonObject | undefined): Json {
  const agents = objectsOf(provenance?.['agent']).map(({ who }) => who)
  return copyOf(agents.find(isObject) ?? { display: 'Samenspraak' })
}
