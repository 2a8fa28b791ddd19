import { objectsOf } from './json.ts'
import type { JsonObject } from './json.ts'

const helpFromOthers = 'http://nictiz.nl/fhir/StructureDefinition/nl-core-HelpFromOthers'
const treatmentObjective = 'http://nictiz.nl/fhir/StructureDefinition/nl-core-TreatmentObjective'

/** Everything that we may claim, so that reading does not take it for something from elsewhere. */
export const claimable: ReadonlySet<string> = new Set([helpFromOthers, treatmentObjective])

/** The profiles of nl-core of which a resource meets every rule; nothing else decides on that. */
export function profilesOf(resource: JsonObject): readonly string[] {
  if (resource['resourceType'] === 'CarePlan') return isHelpFromOthers(resource) ? [helpFromOthers] : []
  if (resource['resourceType'] === 'Goal') return isTreatmentObjective(resource) ? [treatmentObjective] : []
  return []
}

/** One kind of help by one performer to one person; its list of patients and of notes is short. */
function isHelpFromOthers(carePlan: JsonObject): boolean {
  const isHelp = objectsOf(carePlan['category'])
    .flatMap((category) => objectsOf(category['coding']))
    .some(({ system, code }) => system === 'http://snomed.info/sct' && code === '243114000')
  const activities = objectsOf(carePlan['activity'])
  const performers = activities
    .flatMap(({ detail }) => objectsOf(detail))
    .flatMap(({ performer }) => objectsOf(performer))
  return (
    isHelp &&
    activities.length <= 1 &&
    performers.length <= 1 &&
    objectsOf(carePlan['note']).length <= 1 &&
    isAboutPatient(carePlan)
  )
}

/** No measure of our own, because that list is closed; at most one need and one note. */
function isTreatmentObjective(goal: JsonObject): boolean {
  const hasMeasure = objectsOf(goal['target']).some(({ measure }) => measure !== undefined)
  return (
    !hasMeasure &&
    objectsOf(goal['addresses']).length <= 1 &&
    objectsOf(goal['note']).length <= 1 &&
    isAboutPatient(goal)
  )
}

function isAboutPatient({ subject }: JsonObject): boolean {
  return objectsOf(subject).some(({ type }) => type === 'Patient')
}
