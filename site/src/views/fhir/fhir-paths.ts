import { fhirMessages } from '../../data/fhir-mapping.ts'
import type { FhirMessage } from '../../data/fhir-mapping.ts'

/** One page for each message that is written as FHIR. */
export function fhirPaths(): {
  params: { name: string; version: string }
  props: { message: FhirMessage }
}[] {
  return fhirMessages.map((message) => ({
    params: { name: message.entry.naam, version: message.entry.versie },
    props: { message },
  }))
}
