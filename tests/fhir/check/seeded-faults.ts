/** A fault put into the good Bundle: an operation on the resource with this number, in the order of the Bundle. */
export interface SeededFault {
  readonly name: string
  readonly resource: number
  /** Places by JSON Pointer, and what to put there; absent means: taken away. */
  readonly changes: readonly (readonly [pointer: string, value?: unknown])[]
  /** The codes of the findings that the gate must come to. */
  readonly codes: readonly string[]
}

const help = 9
const snomed = (code: string): unknown => ({ coding: [{ system: 'http://snomed.info/sct', code }] })
const own = (code: string): unknown => ({
  coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code }],
})
const to = (number: number, type: string): unknown => ({
  reference: `urn:uuid:00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`,
  type,
})

/** The faults that every validator is asked to find, each of a class that real Bundles have. */
export const seededFaults: readonly SeededFault[] = [
  {
    name: 'a mandatory element is missing (intent)',
    resource: 8,
    changes: [['/intent']],
    codes: ['fhir/element-missing'],
  },
  {
    name: 'a Dutch word where FHIR has a code (CarePlan.status)',
    resource: 8,
    changes: [['/status', 'lopend']],
    codes: ['fhir/code-not-in-list'],
  },
  {
    name: 'a Dutch word where FHIR has a code (Goal.lifecycleStatus)',
    resource: 7,
    changes: [['/lifecycleStatus', 'lopend']],
    codes: ['fhir/code-not-in-list'],
  },
  {
    name: 'a Dutch word where FHIR has a code (Patient.gender)',
    resource: 0,
    changes: [['/gender', 'vrouw']],
    codes: ['fhir/code-not-in-list'],
  },
  {
    name: 'what a profile makes mandatory is missing (category)',
    resource: help,
    changes: [['/category']],
    codes: ['fhir/element-missing', 'fhir/slice-missing'],
  },
  {
    name: 'more than a profile allows (two activities)',
    resource: help,
    changes: [['/activity/1', { detail: { status: 'not-started', description: 'Nog iets' } }]],
    codes: ['fhir/element-repeated'],
  },
  {
    name: 'more than a profile allows (two notes)',
    resource: 7,
    changes: [['/note/1', { text: 'Nog een' }]],
    codes: ['fhir/element-repeated'],
  },
  {
    name: 'more than a profile allows (two needs)',
    resource: 7,
    changes: [['/addresses/1', to(7, 'Condition')]],
    codes: ['fhir/element-repeated'],
  },
  {
    name: 'more than a profile allows (two performers)',
    resource: help,
    changes: [['/activity/0/detail/performer/1', to(3, 'PractitionerRole')]],
    codes: ['fhir/element-repeated'],
  },
  {
    name: 'another code than the slice of a profile asks for',
    resource: help,
    changes: [['/category/0', snomed('9632001')]],
    codes: ['fhir/slice-missing'],
  },
  {
    name: 'an element that FHIR does not know',
    resource: 8,
    changes: [['/regisseur', 'iemand']],
    codes: ['fhir/element-unknown'],
  },
  {
    name: 'a reference to the wrong kind of resource',
    resource: 8,
    changes: [['/subject', to(2, 'Organization')]],
    codes: ['fhir/reference-target'],
  },
  {
    name: 'a date in Dutch notation',
    resource: 8,
    changes: [['/period/start', '01-10-2026']],
    codes: ['fhir/format-wrong'],
  },
  {
    name: 'a period that ends before it starts (per-1)',
    resource: 8,
    changes: [['/period/end', '2025-10-01']],
    codes: ['fhir/invariant'],
  },
  {
    name: 'an activity in two ways (cpl-3)',
    resource: 8,
    changes: [['/activity/0/detail', { status: 'not-started' }]],
    codes: ['fhir/invariant'],
  },
  {
    name: 'an extension with a value and with parts (ext-1)',
    resource: 10,
    changes: [['/extension/0/extension', [{ url: 'deel', valueString: 'x' }]]],
    codes: ['fhir/invariant', 'fhir/element-repeated'],
  },
  {
    name: 'a target without a measure (gol-1)',
    resource: 7,
    changes: [['/target/0/detailString', 'drie keer']],
    codes: ['fhir/invariant'],
  },
  {
    name: 'two values where FHIR lets one be chosen',
    resource: 10,
    changes: [['/valueString', 'drie']],
    codes: ['fhir/choice-double'],
  },
  { name: 'an empty string', resource: 8, changes: [['/title', '']], codes: ['fhir/value-empty'] },
  {
    name: 'a code outside a value set that a profile requires',
    resource: 7,
    changes: [['/target/0/measure', own('participatieladder')]],
    codes: ['fhir/code-not-in-list'],
  },
  {
    name: 'two of what a profile tells apart by their profile (two professionals)',
    resource: 5,
    changes: [['/participant/3', { member: to(4, 'PractitionerRole') }]],
    codes: ['fhir/slice-repeated'],
  },
  {
    name: 'a reference to what is not in the Bundle',
    resource: 8,
    changes: [['/goal/0', to(99, 'Goal')]],
    codes: ['fhir/reference-unresolved'],
  },
]
