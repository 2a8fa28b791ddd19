import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { isVerwijzing } from '@samenspraak/sdk/verwijzing'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { examplesOf } from '../../../tests/fhir/examples.ts'
import { fromBundle, referralToBundle, toBundle } from '../src/index.ts'
import type { FhirBundle } from '../src/index.ts'
import { isObject, objectsOf } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'

// The two places where a mapping to FHIR loses what matters without anybody seeing it: FHIR has fewer statuses than we
// have, and a care plan has one subject where a household has several residents.

const minimal = sample('ondersteuningsplan', { seed: 1 })

function withStatus(status: Ondersteuningsplan['status']): Ondersteuningsplan {
  return { ...minimal, status }
}

function carePlanOf({ entry }: FhirBundle): JsonObject {
  return entry[0]?.resource ?? {}
}

function statusBack(bundle: unknown): unknown {
  const read = fromBundle(bundle)
  return read.ok ? read.documents.ondersteuningsplannen[0]?.status : read.issues
}

test.each([
  ['concept', 'draft'],
  ['actief', 'active'],
  ['opgeschort', 'on-hold'],
  ['afgerond', 'completed'],
  ['ingetrokken', 'revoked'],
  ['vervangen', 'revoked'],
  ['foutief', 'entered-in-error'],
] as const)('a plan that is %s is %s in FHIR and comes back as it was', (status, code) => {
  const { bundle } = toBundle(withStatus(status))
  expect([carePlanOf(bundle)['status'], statusBack(bundle)]).toEqual([code, status])
})

test('who ends a replaced plan in FHIR without knowing our extension has ended it', () => {
  const bundle: unknown = structuredClone(toBundle(withStatus('vervangen')).bundle)
  const [entry] = objectsOf(isObject(bundle) ? bundle['entry'] : undefined)
  if (isObject(entry?.['resource'])) entry['resource']['status'] = 'completed'
  const read = fromBundle(bundle)
  expect(read.ok && read.documents.ondersteuningsplannen[0]?.status).toBe('afgerond')
  expect(read.issues.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['fhir/not-understood', '/entry/0/resource/_status/extension/0'],
  ])
  expect(read.ok && read.foreign.parts).toEqual([])
})

test('a plan that belongs to a decision keeps apart whether it is an annex or the content of it', () => {
  const back = (['bijlage-bij-beschikking', 'inhoud-van-beschikking', 'geen'] as const).map(
    (juridischeStatus) => {
      const { bundle } = toBundle({ ...minimal, juridischeStatus })
      const read = fromBundle(bundle)
      return [
        carePlanOf(bundle)['intent'],
        read.ok && read.documents.ondersteuningsplannen[0]?.juridischeStatus,
      ]
    },
  )
  expect(back).toEqual([
    ['order', 'bijlage-bij-beschikking'],
    ['order', 'inhoud-van-beschikking'],
    ['plan', 'geen'],
  ])
})

test('a goal that was not reached is not read as reached when only FHIR says so', () => {
  const doel = sample('ondersteuningsplan', { seed: 2, index: 1 }).doelen?.[0]
  if (doel === undefined) throw new TypeError('the sample has no goal')
  const bundle: unknown = structuredClone(
    toBundle({ ...minimal, doelen: [{ ...doel, status: 'niet-bereikt' }] }).bundle,
  )
  for (const { resource } of objectsOf(isObject(bundle) ? bundle['entry'] : undefined)) {
    if (isObject(resource) && resource['resourceType'] === 'Goal') delete resource['_lifecycleStatus']
  }
  const read = fromBundle(bundle)
  expect(read.ok && read.documents.ondersteuningsplannen[0]?.doelen?.[0]?.status).toBe('niet-bereikt')
})

const family = examplesOf('ondersteuningsplan')
  .map(({ document }) => document)
  .filter(isOndersteuningsplan)
  .find(({ over }) => over.length > 2)

test('a plan of a household keeps every resident, in order, as one group that is the subject', () => {
  if (family === undefined) throw new TypeError('there is no example of a household')
  const { bundle } = toBundle(family)
  const subject = carePlanOf(bundle)['subject']
  const group = bundle.entry.find(
    ({ fullUrl }) => isObject(subject) && fullUrl === subject['reference'],
  )?.resource
  const read = fromBundle(bundle)
  expect([group?.['resourceType'], objectsOf(group?.['member']).length]).toEqual([
    'Group',
    family.over.length,
  ])
  expect(read.ok && read.documents.ondersteuningsplannen[0]?.over).toEqual(family.over)
})

test('each statement and goal in a plan of a household stays with the residents whom it is about', () => {
  if (family === undefined) throw new TypeError('there is no example of a household')
  const read = fromBundle(toBundle(family).bundle)
  const back = read.ok ? read.documents.ondersteuningsplannen[0] : undefined
  const aboutWhom = (plan: Ondersteuningsplan | undefined): unknown =>
    [plan?.doelen, plan?.leefgebieden, plan?.sterkePunten, plan?.arrangement?.regels].map((list) =>
      list?.map(({ over }) => over),
    )
  expect(new Set(family.doelen?.map(({ over }) => over.join())).size).toBeGreaterThan(1)
  expect(aboutWhom(back)).toEqual(aboutWhom(family))
})

test('the residents stay in their order when the entries of the Bundle do not', () => {
  const over = [0, 1, 2].map((index) => sample('inwoner', { seed: 4, index }).id)
  const { bundle } = toBundle({ ...minimal, over })
  const read = fromBundle({ ...bundle, entry: bundle.entry.toReversed() })
  expect(read.ok && read.documents.ondersteuningsplannen[0]?.over).toEqual(over)
})

test.each([
  ['gevraagd', 'active', 'requested'],
  ['aanvaard', 'active', 'accepted'],
  ['bezig', 'active', 'in-progress'],
  ['afgerond', 'completed', 'completed'],
  ['ingetrokken', 'revoked', 'cancelled'],
  ['afgewezen', 'revoked', 'rejected'],
  ['foutief', 'entered-in-error', 'entered-in-error'],
] as const)('a referral that is %s is %s as a request and %s as a task', (status, request, task) => {
  const [example] = examplesOf('verwijzing')
    .map(({ document }) => document)
    .filter(isVerwijzing)
  if (example === undefined) throw new TypeError('there is no example of a referral')
  const { bundle } = referralToBundle({ ...example, status, aanvaardOp: '2026-02-03' })
  const written = bundle.entry.map(({ resource }) => [resource['resourceType'], resource['status']])
  const read = fromBundle(bundle)
  expect(written).toEqual(
    expect.arrayContaining([
      ['ServiceRequest', request],
      ['Task', task],
    ]),
  )
  expect(read.ok && read.documents.verwijzingen[0]?.status).toBe(status)
})
