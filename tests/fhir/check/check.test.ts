import { expect, test } from 'vitest'
import { bundleWith, goodBundle } from './fault-bundle.ts'
import { gate } from './gate.ts'
import { seededFaults } from './seeded-faults.ts'

const checker = gate()
const codesOf = (document: unknown): readonly string[] => checker.check(document).map(({ code }) => code)

test('a Bundle that nothing is wrong with has no findings', () => {
  expect(checker.check(goodBundle())).toEqual([])
})

test.each(seededFaults)('$name is found', (fault) => {
  expect(codesOf(bundleWith(fault))).toEqual(fault.codes)
})

test('a finding names the place in two ways and the rule, and says no word of the document', () => {
  const [fault] = seededFaults.filter(({ name }) => name.includes('gender'))
  const found = fault === undefined ? [] : checker.check(bundleWith(fault))
  expect(found).toEqual([
    {
      code: 'fhir/code-not-in-list',
      pointer: '/entry/0/resource/gender',
      path: 'Bundle.entry[0].resource.gender',
      rule: 'http://hl7.org/fhir/ValueSet/administrative-gender',
      nl: 'Deze code staat niet in de verplichte waardelijst.',
      en: 'This code is not in the value set that is required.',
    },
  ])
})

test('an element that FHIR does not know is found where it stands in, because its name is text of the document', () => {
  const found = checker.check({ resourceType: 'Patient', 'Jan de Vries': true })
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([['fhir/element-unknown', '']])
})

const patient = (more: object): unknown => ({ resourceType: 'Patient', ...more })
const extension = (name: string, value: object): unknown => ({
  url: `https://w3id.org/samenspraak/fhir/StructureDefinition/${name}`,
  ...value,
})

test.each([
  ['no resource at all', null, ['fhir/resource-unknown']],
  ['a type that R4 does not have', { resourceType: 'Persoon' }, ['fhir/resource-unknown']],
  ['a day that does not exist', patient({ birthDate: '2026-02-31' }), ['fhir/format-wrong']],
  ['a number as text', patient({ multipleBirthInteger: '2' }), ['fhir/type-wrong']],
  ['one where a list belongs', patient({ name: { text: 'X' } }), ['fhir/list-form']],
  ['a list where one belongs', patient({ gender: ['female'] }), ['fhir/list-form']],
  ['an empty list', patient({ name: [] }), ['fhir/value-empty']],
  ['an empty object', patient({ name: [{}] }), ['fhir/value-empty']],
  ['null', patient({ gender: null }), ['fhir/value-empty']],
  ['an id with a space', patient({ id: 'a b' }), ['fhir/format-wrong']],
  [
    'a contained resource that nothing refers to',
    patient({ contained: [{ resourceType: 'Patient', id: 'a' }] }),
    ['fhir/contained-unused'],
  ],
  [
    'a profile that the check does not know',
    patient({ meta: { profile: ['https://example.org/profile'] } }),
    ['fhir/profile-unknown'],
  ],
  [
    'a profile of another type',
    patient({ meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/nl-core-CareTeam'] } }),
    ['fhir/profile-unmet'],
  ],
  [
    'an extension of ours with another kind of value',
    patient({ extension: [extension('adres-afgeschermd', { valueString: 'ja' })] }),
    ['fhir/type-wrong'],
  ],
  [
    'an extension of ours with a code that is not in its list',
    patient({
      extension: [
        extension('reden-zonder-bsn', {
          valueCoding: {
            system: 'https://w3id.org/samenspraak/id/codelijst/reden-zonder-bsn',
            code: 'zomaar',
          },
        }),
      ],
    }),
    ['fhir/code-not-in-list'],
  ],
])('%s is found', (_what, document, codes) => {
  expect(codesOf(document)).toEqual(codes)
})

test('what stands beside a primitive value is held against the same rules', () => {
  const family = { extension: [{ url: 'urn:x', valueString: 'a', valueCode: 'b' }] }
  const found = checker.check(patient({ name: [{ family: 'X', _family: family }] }))
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['fhir/choice-double', '/name/0/_family/extension/0/valueString'],
  ])
})

test('a profile that the check does not know is passed over when that is asked', () => {
  const known = gate({ mayClaimUnknownProfiles: true })
  expect(known.check(patient({ meta: { profile: ['https://example.org/profile'] } }))).toEqual([])
})

test('after so many findings the check stops and says so', () => {
  const faulty = patient({ name: Array.from({ length: 10 }, () => ({})) })
  const found = gate({ maxFindings: 3 }).check(faulty)
  expect(found.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 3 }, () => 'fhir/value-empty'),
    'fhir/too-many-findings',
  ])
})

test('a document that is only there to be deep is stopped', () => {
  let deep: object = { url: 'urn:x', valueString: 'x' }
  for (let depth = 0; depth < 5000; depth++) deep = { url: 'urn:x', extension: [deep] }
  expect(codesOf(patient({ extension: [deep] }))).toContain('fhir/too-deep')
})

test('a circle of references with profiles ends', () => {
  const profile = ['http://nictiz.nl/fhir/StructureDefinition/nl-core-CareTeam']
  const team = { resourceType: 'CareTeam', id: 'a', meta: { profile } }
  const entry = [{ resource: { ...team, participant: [{ member: { reference: 'CareTeam/a' } }] } }]
  expect(codesOf({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([])
})
