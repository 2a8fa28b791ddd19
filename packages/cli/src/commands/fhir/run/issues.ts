import type { FhirIssue } from '@samenspraak/fhir'
import type { DocumentIssue } from '../../../check/document-issue.ts'

/** An issue of the mapping as the reports of this command have it. */
export function fromFhirIssue({ code, pointer, nl, en }: FhirIssue): DocumentIssue {
  return { code, at: pointer, term: null, nl, en, position: undefined, place: undefined }
}
