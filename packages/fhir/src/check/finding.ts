import { fhirPathOf, pointerOf } from './place.ts'
import type { Place } from './place.ts'

/** What is wrong in a resource: a place and a rule, never what stands there. */
export interface FhirFinding {
  readonly code: FhirFindingCode
  /** JSON Pointer into the document. */
  readonly pointer: string
  /** The same place as FHIRPath. */
  readonly path: string
  /** The rule that does not hold: the key of an invariant, or the URL of a profile or of a value set. */
  readonly rule?: string
  readonly nl: string
  readonly en: string
}

/** Every code that a finding has. */
export type FhirFindingCode = keyof typeof texts

const texts = {
  'fhir/resource-unknown': ['Dit is geen resource van FHIR R4.', 'This is no resource of FHIR R4.'],
  'fhir/too-deep': ['Dit is te diep genest om te controleren.', 'This is nested too deeply to be checked.'],
  'fhir/too-many-findings': [
    'Er is meer mis dan hier staat; de controle is gestopt.',
    'More is wrong than stands here; the check has stopped.',
  ],
  'fhir/value-empty': [
    'Hier staat niets; FHIR kent geen lege waarde, laat het onderdeel weg.',
    'Nothing stands here; FHIR has no empty value, leave the element out.',
  ],
  'fhir/element-unknown': [
    'Hier staat een onderdeel dat FHIR op deze plek niet kent.',
    'Here stands an element that FHIR does not know in this place.',
  ],
  'fhir/element-missing': ['Een verplicht onderdeel ontbreekt.', 'A mandatory element is missing.'],
  'fhir/element-repeated': ['Dit onderdeel staat er te vaak.', 'This element is there too often.'],
  'fhir/list-form': [
    'Hier hoort een lijst waar geen lijst staat, of andersom.',
    'A list is expected where none stands, or the other way round.',
  ],
  'fhir/type-wrong': [
    'Hier staat een ander soort waarde dan hier hoort.',
    'Another kind of value stands here than belongs here.',
  ],
  'fhir/format-wrong': [
    'Deze waarde heeft niet de vorm van haar gegevenstype.',
    'This value does not have the form of its data type.',
  ],
  'fhir/choice-double': [
    'Van een keuze tussen typen staan er twee.',
    'Of a choice between types there are two.',
  ],
  'fhir/code-not-in-list': [
    'Deze code staat niet in de verplichte waardelijst.',
    'This code is not in the value set that is required.',
  ],
  'fhir/value-not-as-fixed': [
    'Het profiel legt vast wat hier moet staan, en dat staat er niet.',
    'The profile fixes what must stand here, and that is not here.',
  ],
  'fhir/reference-target': [
    'De verwijzing wijst naar iets van een soort die hier niet mag.',
    'The reference points to something of a kind that is not allowed here.',
  ],
  'fhir/reference-unresolved': [
    'Waar deze verwijzing naartoe wijst, staat niet in het document.',
    'What this reference points to is not in the document.',
  ],
  'fhir/contained-unused': [
    'Naar deze ingesloten resource verwijst niets.',
    'Nothing refers to this contained resource.',
  ],
  'fhir/invariant': [
    'Een regel over meer onderdelen samen houdt niet.',
    'A rule about several elements does not hold.',
  ],
  'fhir/slice-missing': [
    'Er ontbreekt een onderdeel van een vorm die het profiel vraagt.',
    'An element of a form that the profile asks for is missing.',
  ],
  'fhir/slice-repeated': [
    'Een onderdeel van deze vorm mag er volgens het profiel minder vaak staan.',
    'An element of this form may be there less often by the profile.',
  ],
  'fhir/slice-unknown': [
    'Het profiel laat hier alleen vormen toe die het noemt, en dit is er geen van.',
    'The profile only allows forms here that it names, and this is none of them.',
  ],
  'fhir/profile-unmet': [
    'Dit voldoet niet aan het profiel dat hier moet gelden.',
    'This does not meet the profile that must hold here.',
  ],
  'fhir/profile-unknown': [
    'Aan dit profiel is niet getoetst: de controle kent het niet.',
    'This was not held against this profile: the check does not know it.',
  ],
} as const

/** A finding with its texts. */
export function finding(code: FhirFindingCode, place: Place, rule?: string): FhirFinding {
  const [nl, en] = texts[code]
  return {
    code,
    pointer: pointerOf(place),
    path: fhirPathOf(place),
    ...(rule === undefined ? {} : { rule }),
    nl,
    en,
  }
}
