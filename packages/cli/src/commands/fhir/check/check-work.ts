import type { FhirChecker, FhirFinding } from '@samenspraak/fhir/check'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import type { FoundDocument } from '../../../input/found-document.ts'
import type { FhirWork, Judged } from '../run/fhir-run.ts'
import { readFhir } from '../run/read-fhir.ts'
import type { FhirCheckSettings } from './settings.ts'

/** Holds each document against the rules. */
export class CheckWork implements FhirWork {
  readonly #settings: FhirCheckSettings
  readonly #checker: FhirChecker

  constructor(settings: FhirCheckSettings, checker: FhirChecker) {
    this.#settings = settings
    this.#checker = checker
  }

  async judge(document: FoundDocument): Promise<Judged> {
    const { maxIssues, maxDocument } = this.#settings
    const read = await readFhir(document, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
    if (!read.ok) return { outcome: 'unreadable', label: undefined, issues: read.issues }
    const issues = [...read.issues, ...this.#checker.check(read.value).map(asIssue)]
    return { outcome: issues.length > 0 ? 'invalid' : 'valid', label: typeOf(read.value), issues }
  }
}

/** A finding as the reports of this command have it, with the rule in words: it is never from the document. */
function asIssue({ code, pointer, rule, nl, en }: FhirFinding): DocumentIssue {
  const which = rule === undefined ? '' : ` [${rule}]`
  return {
    code,
    at: pointer,
    term: null,
    nl: `${nl}${which}`,
    en: `${en}${which}`,
    position: undefined,
    place: undefined,
  }
}

/** What the counts call it; anything that is no type of FHIR is not repeated. */
function typeOf(value: unknown): string {
  const type =
    typeof value === 'object' && value !== null && 'resourceType' in value ? value.resourceType : ''
  return type === 'Bundle' ? 'FHIR Bundle' : 'FHIR resource'
}
