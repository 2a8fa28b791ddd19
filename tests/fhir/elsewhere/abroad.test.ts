import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromBundle } from '../../../packages/fhir/src/index.ts'
import { isObject } from '../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'
import { everyElement } from '../xml/every-element.ts'
import { throughXml } from '../xml/round-trip.ts'
import { abroad } from './abroad.ts'
import { shareKept } from './share-kept.ts'

// How much is left of what others publish and export, after it was read and written again: in the documents or kept aside.

const received: unknown = JSON.parse(readFileSync('tests/fhir/elsewhere/care-plan.json', 'utf8'))
const bundles = Object.entries({ ...abroad, 'a plan of a huisarts': isObject(received) ? received : {} })

test.each(bundles)('of %s at least 95 percent of the values is kept, and the rest is named', (_, bundle) => {
  const { values, kept, silent } = shareKept(bundle)
  expect(silent).toEqual([])
  expect(kept / values).toBeGreaterThanOrEqual(0.95)
})

test.each(bundles)('%s says the same in XML', (_, bundle) => {
  expect(throughXml(bundle)).toBe('the same')
})

const types = [
  ...['CarePlan', 'CareTeam', 'Condition', 'Consent', 'Encounter', 'Flag', 'Goal', 'Group', 'Observation'],
  ...['HealthcareService', 'Organization', 'OrganizationAffiliation', 'Patient', 'Practitioner'],
  ...['PractitionerRole', 'Provenance', 'RelatedPerson', 'ServiceRequest', 'Task', 'Questionnaire'],
]

test.each(types)(
  'of a %s with every element of R4 at least 95 percent is kept, and the rest is named',
  (type) => {
    const resource = { ...withoutModifiers(everyElement(type, 2)), id: 'x1', status: 'active' }
    const base = 'https://example.org/fhir'
    const patient = { resourceType: 'Patient', id: 'p2', name: [{ use: 'official', family: 'Proef' }] }
    const { values, kept, silent } = shareKept({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: `${base}/${type}/x1`, resource },
        { fullUrl: `${base}/Patient/p2`, resource: patient },
      ],
    })
    expect(silent).toEqual([])
    expect(kept / values).toBeGreaterThanOrEqual(0.95)
  },
)

test('a Bundle that cannot be read says why, whatever it is', () => {
  const odd: readonly unknown[] = [
    null,
    [],
    {},
    { resourceType: 'Bundle' },
    { resourceType: 'Bundle', entry: 'x' },
    { resourceType: 'Bundle', entry: [null, 1, {}, { resource: [] }, { resource: { resourceType: 7 } }] },
    {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'CarePlan', subject: 'x', goal: {}, activity: [[]] } }],
    },
  ]
  expect(odd.map((each) => fromBundle(each, { tolerant: true }).issues.length > 0)).toEqual(
    odd.map(() => true),
  )
})

/** What may turn the meaning around is refused as a whole, so it is left out here. */
function withoutModifiers(value: JsonObject): JsonObject {
  const left: JsonObject = {}
  for (const [name, item] of Object.entries(value)) {
    if (!['modifierExtension', 'implicitRules', '_implicitRules', 'doNotPerform'].includes(name))
      left[name] = inner(item)
  }
  return left
}

function inner(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => inner(item))
  return isObject(value) ? withoutModifiers(value) : value
}
