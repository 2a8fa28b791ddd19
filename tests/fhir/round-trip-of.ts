import { messageTypes } from '../../packages/fhir/src/documents.ts'
import { documentsToBundle, fromBundle } from '../../packages/fhir/src/index.ts'
import type { FhirDocuments, FhirIssue, Foreign } from '../../packages/fhir/src/index.ts'

/** What a document becomes on its way through FHIR. */
export interface RoundTrip {
  readonly back: unknown
  readonly left: { readonly issues: readonly FhirIssue[]; readonly foreign?: Foreign }
}

/** Writes one document and reads it back; with a Bundle given only reads. */
export function roundTrip(
  name: string,
  document: unknown,
  bundle: unknown = bundleOf(name, document),
): RoundTrip {
  const read = fromBundle(bundle)
  if (!read.ok) return { back: undefined, left: { issues: read.issues } }
  const back = Object.entries(read.documents).find(([key]) => key === keyOf(name))?.[1]
  return { back, left: { issues: read.issues, foreign: read.foreign } }
}

/** The Bundle of one document alone. */
export function bundleOf(name: string, document: unknown): unknown {
  return documentsToBundle(only(name, document)).bundle
}

function only(name: string, document: unknown): Partial<FhirDocuments> {
  return Object.fromEntries([[keyOf(name), [document]]])
}

function keyOf(name: string): string {
  return Object.entries(messageTypes).find(([, type]) => type.name === name)?.[0] ?? ''
}
