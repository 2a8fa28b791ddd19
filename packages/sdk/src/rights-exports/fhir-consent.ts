import { words } from '../../generated/rights-vocabulary.ts'
import type { Partij, Toestemming, Toestemmingsgever } from '../../generated/toestemming/1.0/types.ts'

/** The consents of FHIR R4 for one document, or what in it nobody knows: an unknown word is never carried over. */
export type FhirConsents =
  | { readonly ok: true; readonly consents: readonly FhirConsent[] }
  | { readonly ok: false; readonly issues: readonly FhirConsentIssue[] }

/** What could not be said in FHIR. */
export interface FhirConsentIssue {
  readonly code: 'fhir-consent/code-unknown'
  /** JSON Pointer into the document. */
  readonly at: string
  readonly nl: string
  readonly en: string
}

/** A coding of FHIR. */
export interface FhirCoding {
  readonly system: string
  readonly code: string
}

/** A reference by identifier, because nobody here knows on which server the other thing is. */
export interface FhirReference {
  readonly type: string
  readonly identifier: { readonly system: 'urn:ietf:rfc:3986'; readonly value: string }
}

/** What is permitted or denied, to whom, for what and when. */
export interface FhirProvision {
  readonly type: 'deny' | 'permit'
  readonly period: { readonly start: string; readonly end?: string }
  readonly actor: readonly { readonly role: FhirConcept; readonly reference: FhirReference }[]
  readonly action: readonly FhirConcept[]
  /** The data group, and the act under which the data were recorded. */
  readonly securityLabel: readonly FhirCoding[]
  readonly purpose: readonly FhirCoding[]
  readonly data?: readonly { readonly meaning: 'instance'; readonly reference: FhirReference }[]
}

interface FhirConcept {
  readonly coding: readonly FhirCoding[]
}

/** The parts of a Consent of FHIR R4 that a document fills. */
export interface FhirConsent {
  readonly resourceType: 'Consent'
  readonly identifier: readonly [FhirReference['identifier']]
  readonly status: 'active' | 'entered-in-error' | 'inactive'
  readonly scope: FhirConcept
  readonly category: readonly [FhirConcept]
  readonly patient: FhirReference
  readonly dateTime: string
  readonly performer: readonly FhirReference[]
  /** Nothing is permitted but what a provision inside permits. */
  readonly policyRule: FhirConcept
  /** The root rule itself has no type in R4: what it stands for is the policy rule. */
  readonly provision: { readonly provision: readonly FhirProvision[] }
}

/** One Consent for each resident concerned: FHIR has one patient for each. */
export function toFhirConsents(document: Toestemming): FhirConsents {
  const issues = unknownCodes(document)
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, consents: document.over.map((inwoner) => consentOf(document, inwoner)) }
}

function consentOf(document: Toestemming, inwoner: string): FhirConsent {
  const { id, status, bewijs, gegevenDoor, gegevensgroepen } = document
  return {
    resourceType: 'Consent',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }],
    status: statuses[status],
    scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
    category: [concept(actCode, 'IDSCL')],
    patient: reference('Patient', inwoner),
    dateTime: bewijs.op,
    performer: gegevenDoor.flatMap((giver) => performerOf(giver, inwoner)),
    policyRule: concept(actCode, 'OPTOUT'),
    provision: { provision: gegevensgroepen.map((group) => provisionOf(document, group)) },
  }
}

function provisionOf(document: Toestemming, gegevensgroep: string): FhirProvision {
  const { status, periode, van, naar, regimes, verwerkingsdoel, plan } = document
  return {
    type: status === 'gegeven' ? 'permit' : 'deny',
    period: {
      start: periode.begindatum,
      ...(periode.einddatum === undefined ? {} : { end: periode.einddatum }),
    },
    actor: [...van.map((party) => actor('CST', party)), ...naar.map((party) => actor('IRCP', party))],
    action: [concept(consentAction, 'access'), concept(consentAction, 'disclose')],
    securityLabel: [coding('gegevensgroep', gegevensgroep), coding('wet', regimes.van)],
    purpose: [coding('verwerkingsdoel', verwerkingsdoel)],
    ...(plan === undefined
      ? {}
      : { data: [{ meaning: 'instance', reference: reference('CarePlan', plan) }] }),
  }
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const consentAction = 'http://terminology.hl7.org/CodeSystem/consentaction'
const participation = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'

/** A refusal is in force too: it denies. */
const statuses: Readonly<Record<Toestemming['status'], FhirConsent['status']>> = {
  gegeven: 'active',
  geweigerd: 'active',
  ingetrokken: 'inactive',
  foutief: 'entered-in-error',
}

/** The narrowest that a party names, as consents are compared: a person in a role, a team, an organisation. */
function actor(
  role: 'CST' | 'IRCP',
  { organisatie, team, roltoewijzing }: Partij,
): FhirProvision['actor'][number] {
  const narrowest =
    roltoewijzing !== undefined
      ? reference('PractitionerRole', roltoewijzing)
      : team !== undefined
        ? reference('CareTeam', team)
        : reference('Organization', organisatie)
  return { role: concept(participation, role), reference: narrowest }
}

/** A representative has no id of their own in the document; who it was for is the patient. */
function performerOf(giver: Toestemmingsgever, inwoner: string): readonly FhirReference[] {
  return giver.soort === 'inwoner' && giver.inwoner === inwoner ? [reference('Patient', inwoner)] : []
}

function unknownCodes({
  status,
  verwerkingsdoel,
  gegevensgroepen,
  regimes,
}: Toestemming): readonly FhirConsentIssue[] {
  return [
    ...unless(Object.hasOwn(statuses, status), '/status'),
    ...unless(Object.hasOwn(words.verwerkingsdoel, verwerkingsdoel), '/verwerkingsdoel'),
    ...gegevensgroepen.flatMap((group, index) =>
      unless(Object.hasOwn(words.gegevensgroep, group), `/gegevensgroepen/${index}`),
    ),
    ...unless(
      Object.keys(words.wet).some((code) => code !== 'onbekend' && code === regimes.van),
      '/regimes/van',
    ),
  ]
}

function unless(isKnown: boolean, at: string): readonly FhirConsentIssue[] {
  if (isKnown) return []
  return [
    { code: 'fhir-consent/code-unknown', at, nl: 'Deze code is niet bekend.', en: 'This code is not known.' },
  ]
}

function coding(list: string, code: string): FhirCoding {
  return { system: `https://w3id.org/samenspraak/id/codelijst/${list}`, code }
}

function concept(system: string, code: string): FhirConcept {
  return { coding: [{ system, code }] }
}

function reference(type: string, id: string): FhirReference {
  return { type, identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` } }
}
