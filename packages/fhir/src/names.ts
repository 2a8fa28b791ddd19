/** Where every canonical URL of our own FHIR artefacts starts. */
export const canonicalBase = 'https://w3id.org/samenspraak/fhir'

/** Where our code lists have their URI, which is also the system of their codes. */
export const codeListBase = 'https://w3id.org/samenspraak/id/codelijst'

/** The URL of an extension of ours. */
export function extensionUrl(name: string): string {
  return `${canonicalBase}/StructureDefinition/${name}`
}

/** Short names of systems, as the mapping writes them behind a `$`. */
const systems: Readonly<Record<string, string>> = {
  uri: 'urn:ietf:rfc:3986',
  bsn: 'http://fhir.nl/fhir/NamingSystem/bsn',
  agb: 'http://fhir.nl/fhir/NamingSystem/agb-z',
  kvk: 'http://fhir.nl/fhir/NamingSystem/kvk',
  vestiging: 'http://fhir.nl/fhir/NamingSystem/kvk-vestigingsnummer',
  rsin: 'http://fhir.nl/fhir/NamingSystem/rsin',
  oin: `${canonicalBase}/NamingSystem/oin`,
  gemeentecode: `${canonicalBase}/NamingSystem/gemeentecode`,
  kind: `${canonicalBase}/CodeSystem/soort`,
  schema: `${canonicalBase}/CodeSystem/schema`,
  snomed: 'http://snomed.info/sct',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  consentAction: 'http://terminology.hl7.org/CodeSystem/consentaction',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  participation: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  agentType: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  clinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  achievement: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
  goalPriority: 'http://terminology.hl7.org/CodeSystem/goal-priority',
  ucum: 'http://unitsofmeasure.org',
  language: 'urn:ietf:bcp:47',
}

/** Thrown when the mapping uses a short name of a system that does not exist; a fault of ours. */
export class SystemUnknownError extends Error {
  readonly code = 'fhir/system-unknown'
  constructor(name: string) {
    super(`The mapping names a system that does not exist: ${name}`)
    this.name = 'SystemUnknownError'
  }
}

/** Writes out `$name` (a system), `@list` (a code list of ours) and `+name` (an extension of ours). */
export function writtenOut(text: string): string {
  if (text.startsWith('@')) return `${codeListBase}/${text.slice(1)}`
  if (text.startsWith('+')) return extensionUrl(text.slice(1))
  if (!text.startsWith('$')) return text
  const system = systems[text.slice(1)]
  if (system === undefined) throw new SystemUnknownError(text)
  return system
}
