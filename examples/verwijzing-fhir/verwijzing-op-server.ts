import { fromBundle } from '@samenspraak/fhir'
import type { FhirDocuments, Foreign } from '@samenspraak/fhir'
import type { FhirClient } from './fhir-client.ts'

/** A referral as it stands on the server now, with what the server and others put beside it. */
export interface VerwijzingOpServer {
  readonly documents: FhirDocuments
  readonly foreign: Foreign
}

/** Reads a referral with everything that points to it. */
export async function readVerwijzing(
  client: FhirClient,
  id: string,
): Promise<VerwijzingOpServer | undefined> {
  const bundle = await client.search('ServiceRequest', {
    _id: id,
    _include: ['ServiceRequest:requester', 'ServiceRequest:subject', 'ServiceRequest:performer'],
    _revinclude: ['Task:focus', 'Provenance:target'],
  })
  // What a server adds, such as a version, is of no concern to the documents.
  const read = fromBundle(bundle, { tolerant: true })
  return read.ok && read.documents.verwijzingen.length > 0 ? read : undefined
}
