import { objectsOf, plainText } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { writtenOut } from '../names.ts'

const base = 'http://nictiz.nl/fhir/StructureDefinition/nl-core-'

/** For each profile of nl-core that we may claim: the type, and whether every rule of the profile holds. */
const claims: readonly {
  readonly name: string
  readonly type: string
  readonly holds: (resource: JsonObject) => boolean
}[] = [
  { name: 'HelpFromOthers', type: 'CarePlan', holds: isHelpFromOthers },
  { name: 'TreatmentObjective', type: 'Goal', holds: isTreatmentObjective },
  { name: 'Patient', type: 'Patient', holds: isPatient },
  { name: 'ContactPerson', type: 'RelatedPerson', holds: isContactPerson },
  { name: 'HealthcareProvider-Organization', type: 'Organization', holds: isCareProvider },
  { name: 'HealthProfessional-PractitionerRole', type: 'PractitionerRole', holds: isHealthProfessional },
]

/** The URLs of the profiles of nl-core that we may claim. */
export const nlCoreProfiles: readonly string[] = claims.map(({ name }) => `${base}${name}`)

/** The profiles of nl-core of which a resource meets every rule. */
export function nlCoreProfilesOf(resource: JsonObject): readonly string[] {
  const type = resource['resourceType']
  return claims.flatMap((claim) =>
    claim.type === type && claim.holds(resource) ? [`${base}${claim.name}`] : [],
  )
}

/** One kind of help by one performer to one person; its list of patients and of notes is short. */
function isHelpFromOthers(carePlan: JsonObject): boolean {
  const isHelp = objectsOf(carePlan['category']).some((category) =>
    objectsOf(category['coding']).some(
      ({ system, code }) => code === '243114000' && system === 'http://snomed.info/sct',
    ),
  )
  if (!isHelp) return false
  const activities = objectsOf(carePlan['activity'])
  const performers = activities
    .flatMap(({ detail }) => objectsOf(detail))
    .flatMap(({ performer }) => objectsOf(performer))
  return (
    activities.length <= 1 &&
    performers.length <= 1 &&
    objectsOf(carePlan['note']).length <= 1 &&
    isAboutPatient(carePlan)
  )
}

/** No measure of our own, because that list is closed; at most one need and one note. */
function isTreatmentObjective(goal: JsonObject): boolean {
  const hasMeasure = objectsOf(goal['target']).some(
    ({ measure, detailCodeableConcept }) => (measure ?? detailCodeableConcept) !== undefined,
  )
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

const ofPerson = ['identifier', 'name', 'telecom', 'address', 'active'] as const

/**
 * A patient without given names, of which nl-core wants to know whether they are initials, without a language, and without
 * contacts, whose name it wants in parts.
 */
function isPatient(patient: JsonObject): boolean {
  const isPlain = hasOnly(patient, [...ofPerson, 'birthDate', 'deceasedBoolean', 'link'])
  return isPlain && hasPlainParts(patient)
}

/** Somebody close of whom we say no more than who and how to reach them. */
function isContactPerson(person: JsonObject): boolean {
  return hasOnly(person, [...ofPerson, 'patient']) && hasPlainParts(person)
}

/** A provider of care has an AGB code; nl-core keeps a list of kinds in which ours are not. */
function isCareProvider(organization: JsonObject): boolean {
  const types = objectsOf(organization['type']).flatMap(({ coding }) => objectsOf(coding))
  return (
    hasAgb(organization) &&
    types.every(({ system }) => plainText(system).startsWith('https://w3id.org/samenspraak/')) &&
    hasOnly(organization, [...ofPerson, 'alias', 'type', 'partOf']) &&
    hasPlainParts({ ...organization, name: [] })
  )
}

/** A role with an AGB code, which nobody has who is no care provider. */
function isHealthProfessional(role: JsonObject): boolean {
  return hasAgb(role) && hasOnly(role, ['identifier', 'code', 'organization', 'practitioner'])
}

function hasAgb({ identifier }: JsonObject): boolean {
  return objectsOf(identifier).some(({ system }) => system === writtenOut('$agb'))
}

const envelope: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'text', 'extension'])

/** Whether nothing else is said: what came from elsewhere may break a rule that what we write cannot. */
function hasOnly(resource: JsonObject, names: readonly string[]): boolean {
  return Object.keys(resource).every((name) => envelope.has(name) || names.includes(name))
}

const partsOfLine = ['streetName', 'houseNumber', 'buildingNumberSuffix'] as const
const lineUrls: ReadonlySet<string> = new Set(
  partsOfLine.map((part) => `http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-${part}`),
)

/** Names, telephone numbers and addresses as we write them when there is little to say. */
function hasPlainParts({ name, telecom, address }: JsonObject): boolean {
  const names = objectsOf(name)
  const lines = objectsOf(address).flatMap((each) => objectsOf(each['_line']))
  const parts = lines.flatMap(({ extension }) => objectsOf(extension))
  return (
    names.every(({ use, given, extension }) => use !== 'usual' && (given ?? extension) === undefined) &&
    names.every(({ _family: beside }) => objectsOf(beside).every(hasOwnNameWithPrefix)) &&
    names.filter(({ use }) => use === 'official').length <= 2 &&
    objectsOf(telecom).every((each) => !('_system' in each || '_use' in each || 'extension' in each)) &&
    objectsOf(address).every((each) => !('_country' in each || '_use' in each || '_type' in each)) &&
    parts.every(({ url }) => lineUrls.has(plainText(url)))
  )
}

/** nl-core wants the family name beside a prefix. */
function hasOwnNameWithPrefix({ extension }: JsonObject): boolean {
  const urls = objectsOf(extension).map(({ url }) => plainText(url))
  const has = (part: string): boolean => urls.some((url) => url.endsWith(part))
  return (
    (!has('humanname-own-prefix') || has('humanname-own-name')) &&
    (!has('humanname-partner-prefix') || has('humanname-partner-name'))
  )
}
