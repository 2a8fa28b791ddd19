import { issue } from '../issue.ts'
import type { FhirIssue } from '../issue.ts'
import { isObject } from '../json.ts'

/** What an element of FHIR may be called; nothing that a pointer or an object of JavaScript would take for something else. */
const elementName = /^_?[A-Za-z][A-Za-z0-9_]*$/

const deepest = 64

/** Whether a value is a Bundle of which every name can be used as it stands; deeper than any resource goes it is none. */
export function bundleFault(value: unknown): FhirIssue | undefined {
  if (!isObject(value) || value['resourceType'] !== 'Bundle') return issue('fhir/bundle-invalid', '')
  return faultIn(value, '', 0)
}

/** Whether a name can be used as it stands. */
export function isElementName(name: string): boolean {
  return elementName.test(name)
}

function faultIn(value: unknown, pointer: string, depth: number): FhirIssue | undefined {
  if (depth > deepest || value === null || value === undefined) return issue('fhir/bundle-invalid', pointer)
  if (typeof value !== 'object') return isPlain(value) ? undefined : issue('fhir/bundle-invalid', pointer)
  // The name itself may be anything, so it is not repeated.
  if (isObject(value) && !Object.keys(value).every(isElementName))
    return issue('fhir/bundle-invalid', pointer)
  for (const [name, item] of Object.entries(value)) {
    // FHIR has null in one place only: beside the extensions of a list of primitives.
    const fault =
      item === null && Array.isArray(value) ? undefined : faultIn(item, `${pointer}/${name}`, depth + 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}
