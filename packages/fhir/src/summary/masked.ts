import { isObject, objectsOf, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'

// FHIR requires elements that a reader may not see. It has a way to say that something is not given for that reason.
const absent: JsonObject = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'masked',
}

interface Needed {
  readonly codes?: readonly string[]
  readonly elements?: readonly string[]
  readonly lists?: readonly string[]
}

/** What each kind of resource cannot be without: codes, elements with parts, and lists of those. */
const neededByType: Readonly<Record<string, Needed>> = {
  CarePlan: { codes: ['status', 'intent'], elements: ['subject'] },
  Goal: { codes: ['lifecycleStatus'], elements: ['description', 'subject'] },
  Task: { codes: ['status', 'intent'] },
  Condition: { elements: ['subject'] },
  Observation: { codes: ['status'], elements: ['code'] },
  Flag: { codes: ['status'], elements: ['code', 'subject'] },
  Encounter: { codes: ['status'], elements: ['class'] },
  RiskAssessment: { codes: ['status'], elements: ['subject'] },
  RelatedPerson: { elements: ['patient'] },
  ServiceRequest: { codes: ['status', 'intent'], elements: ['subject'] },
  Provenance: { codes: ['recorded'], lists: ['target', 'agent'] },
}

const neededInDetail: Needed = { codes: ['status'] }

/** Says of every element that FHIR requires and the view does not hold that it is masked. */
export function maskMissing(resource: JsonObject): void {
  mask(resource, neededByType[plainText(resource['resourceType'])] ?? {})
  for (const activity of objectsOf(resource['activity'])) {
    if (isObject(activity['detail'])) mask(activity['detail'], neededInDetail)
  }
  for (const agent of objectsOf(resource['agent'])) mask(agent, { elements: ['who'] })
}

function mask(element: JsonObject, { codes = [], elements = [], lists = [] }: Needed): void {
  for (const name of codes) if (element[name] === undefined) element[`_${name}`] = masked(element[`_${name}`])
  for (const name of elements) if (element[name] === undefined) element[name] = masked(undefined)
  for (const name of lists) if (element[name] === undefined) element[name] = [masked(undefined)]
}

function masked(beside: Json | undefined): JsonObject {
  const extensions = isObject(beside) ? objectsOf(beside['extension']) : []
  return { extension: [...extensions, { ...absent }] }
}
