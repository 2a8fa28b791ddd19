import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examplesByProfile, idOfProfile } from '../../../packages/fhir/fsh/examples.ts'
import { fshTexts, hashOf } from '../../../packages/fhir/fsh/sources.ts'
import { isObject, objectsOf, plainText } from '../../../packages/fhir/src/json.ts'
import type { JsonObject } from '../../../packages/fhir/src/json.ts'
import { nlCoreProfilesOf } from '../../../packages/fhir/src/profiles/nl-core.ts'
import { ownProfiles } from '../../../packages/fhir/src/profiles/own.ts'
import { usedExtensions } from '../extension-list.ts'
import { definitionsIn, gate } from '../check/gate.ts'
import { verifyClaims } from './verify-claims.ts'

const compiled = definitionsIn('samenspraak').filter(isObject)
const idsOf = (isWanted: (definition: JsonObject) => boolean): readonly string[] =>
  compiled.filter(isWanted).map(({ url }) => idOfProfile(plainText(url)))

test('what the check knows of our profiles was compiled from the FSH of now', () => {
  const hash = readFileSync('packages/fhir/definitions/samenspraak.sha256', 'utf8').trim()
  expect(hashOf(fshTexts())).toBe(hash)
})

test('every extension that a row names is defined', () => {
  const defined = new Set(idsOf(({ type }) => type === 'Extension'))
  const used = usedExtensions().map(({ name }) => name)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})

test('every profile that we claim is defined, and every profile that is defined is claimed', () => {
  const defined = idsOf(
    ({ resourceType, type }) => resourceType === 'StructureDefinition' && type !== 'Extension',
  )
  expect(ownProfiles.map(idOfProfile).toSorted()).toEqual(defined.toSorted())
})

test('every profile has an example that toBundle wrote and that meets it', () => {
  const examples = examplesByProfile()
  expect([...examples.keys()].toSorted()).toEqual([...ownProfiles].toSorted())
  const checker = gate()
  expect([...examples.values()].flatMap((example) => checker.check(example))).toEqual([])
})

// A slice for every build; `node tests/fhir/profiles/verify.ts` does a thousand.
test('generated Bundles meet every profile that they claim, and each of ours is claimed', () => {
  const { findings, claims } = verifyClaims(12, 200)
  expect(findings).toEqual([])
  expect(ownProfiles.filter((url) => !claims.has(url))).toEqual([])
})

const nl = (name: string): string => `http://nictiz.nl/fhir/StructureDefinition/nl-core-${name}`
const patient = { reference: 'Patient/a', type: 'Patient' }
const sct = (code: string): JsonObject => ({ coding: [{ system: 'http://snomed.info/sct', code }] })
const agb = [{ system: 'http://fhir.nl/fhir/NamingSystem/agb-z', value: '00000001' }]
const help: JsonObject = {
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  subject: patient,
  category: [sct('243114000')],
}
const goal: JsonObject = {
  resourceType: 'Goal',
  lifecycleStatus: 'active',
  description: { text: 'x' },
  subject: patient,
}
const inwoner: JsonObject = { resourceType: 'Patient', name: [{ use: 'official', family: 'X' }] }
const naaste: JsonObject = { resourceType: 'RelatedPerson', patient }
const aanbieder: JsonObject = { resourceType: 'Organization', name: 'X', identifier: agb }
const verwijzer: JsonObject = { resourceType: 'PractitionerRole', identifier: agb }
const text = { text: 'x' }
const detail = { status: 'in-progress' }

/** For each profile a resource that meets it, and what breaks it. */
const cases: readonly (readonly [profile: string, good: JsonObject, breaking: JsonObject])[] = [
  ['HelpFromOthers', help, { category: [sct('9632001')] }],
  ['HelpFromOthers', help, { activity: [{ detail }, { detail }] }],
  ['HelpFromOthers', help, { activity: [{ detail: { ...detail, performer: [patient, patient] } }] }],
  ['HelpFromOthers', help, { note: [text, text] }],
  ['TreatmentObjective', goal, { target: [{ measure: sct('73211009') }] }],
  ['TreatmentObjective', goal, { note: [text, text] }],
  ['TreatmentObjective', goal, { addresses: [{ display: 'x' }, { display: 'y' }] }],
  ['Patient', inwoner, { name: [{ use: 'official', family: 'X', given: ['Y'] }] }],
  ['Patient', inwoner, { name: [{ use: 'usual', text: 'X' }] }],
  ['Patient', inwoner, { contact: [{ name: text }] }],
  ['Patient', inwoner, { maritalStatus: { coding: [{ system: 'urn:x', code: 'x' }] } }],
  ['ContactPerson', naaste, { name: [{ use: 'official', given: ['Y'] }] }],
  ['HealthcareProvider-Organization', aanbieder, { contact: [{ name: text }] }],
]

test.each(cases)('nl-core-%s is claimed of %j and not with %j', (name, good, breaking) => {
  expect(nlCoreProfilesOf(good)).toEqual([nl(name)])
  expect(nlCoreProfilesOf({ ...good, ...breaking })).toEqual([])
})

const checker = gate()
const claiming = (resource: JsonObject, name: string): JsonObject => ({
  ...resource,
  meta: { profile: [nl(name)] },
})

test.each(cases)(
  'what is claimed as nl-core-%s by %j meets it, and would not with %j',
  (name, good, breaking) => {
    expect(checker.check(claiming(good, name))).toEqual([])
    // A closed list that only a terminology server knows is not claimed to be met, and cannot be found to be broken.
    const broken = checker.check(claiming({ ...good, ...breaking }, name))
    expect(broken.length > 0 || objectsOf(breaking['target']).length > 0).toBe(true)
  },
)

test('an organisation and a role are care providers only with an AGB code', () => {
  expect(nlCoreProfilesOf(verwijzer)).toEqual([nl('HealthProfessional-PractitionerRole')])
  expect(nlCoreProfilesOf({ ...verwijzer, identifier: [] })).toEqual([])
  expect(nlCoreProfilesOf({ ...aanbieder, identifier: [] })).toEqual([])
})
