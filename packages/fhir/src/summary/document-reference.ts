import { sha1 } from '../ids/sha1.ts'
import { isObject, objectsOf } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { writtenOut } from '../names.ts'
import type { FhirBundle, FhirEntry } from '../write/bundle.ts'
import { base64 } from './base64.ts'

/** What a document reference is made of, all from one view. */
export interface Attached {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly html: string
  readonly text: string
  readonly bundle: FhirBundle
}

/** One document in three forms: to look at, to read in any system, and to compute with. */
export function documentReferenceOf({ id, title, date, html, text, bundle }: Attached): JsonObject {
  return {
    resourceType: 'DocumentReference',
    id,
    meta: { tag: [subsetted] },
    identifier: [{ use: 'official', system: writtenOut('$uri'), value: `urn:uuid:${id}` }],
    status: 'current',
    docStatus: 'final',
    type: { coding: [summaryCoding] },
    ...subjectOf(bundle.entry),
    date,
    description: title,
    content: [
      attachment('text/html;charset=utf-8', html, title, date),
      attachment('text/plain;charset=utf-8', text, title, date),
      attachment('application/fhir+json', JSON.stringify(bundle), title, date),
    ],
    ...relatedTo(bundle.entry),
  }
}

/** What the document is, in our own words; no public code says summary of a support plan. */
export const summaryCoding: JsonObject = { system: writtenOut('$kind'), code: 'samenvatting-huisarts' }

/** Says of a resource that it holds less than there is. */
export const subsetted: JsonObject = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
}

function attachment(contentType: string, text: string, title: string, creation: string): JsonObject {
  const bytes = new TextEncoder().encode(text)
  return {
    attachment: {
      contentType,
      language: 'nl',
      data: base64(bytes),
      size: bytes.length,
      hash: base64(sha1(bytes)),
      title,
      creation,
    },
  }
}

/** Of one person the reader's own system must find the file; of several none is more the subject than another. */
function subjectOf(entries: readonly FhirEntry[]): { readonly subject?: JsonObject } {
  const [patient, ...others] = entries
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === 'Patient')
  if (patient === undefined || others.length > 0) return {}
  const identifiers = objectsOf(patient['identifier'])
  const best = identifiers.find(({ system }) => system === writtenOut('$bsn')) ?? identifiers[0]
  return best === undefined ? {} : { subject: { type: 'Patient', identifier: plainIdentifier(best) } }
}

/** The plans and referrals that it tells of. */
function relatedTo(entries: readonly FhirEntry[]): { readonly context?: JsonObject } {
  const related = entries.flatMap(({ resource }): readonly JsonObject[] => {
    const { resourceType = '', partOf } = resource
    if (partOf !== undefined || (resourceType !== 'CarePlan' && resourceType !== 'ServiceRequest')) return []
    const [identifier] = objectsOf(resource['identifier'])
    return identifier === undefined ? [] : [{ type: resourceType, identifier: plainIdentifier(identifier) }]
  })
  return related.length === 0 ? {} : { context: { related } }
}

function plainIdentifier({ system, value }: JsonObject): Json {
  const identifier: JsonObject = {}
  if (system !== undefined && !isObject(system)) identifier['system'] = system
  if (value !== undefined) identifier['value'] = value
  return identifier
}
