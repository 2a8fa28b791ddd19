import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { canonical } from '../../../tests/fhir/canonical.ts'
import { backwards, containedTeam, logical, onServer, withoutFullUrl } from '../../../tests/fhir/variants.ts'
import type { Variant } from '../../../tests/fhir/variants.ts'
import { documentsToBundle, fromBundle, networkToBundle, referralToBundle, toBundle } from '../src/index.ts'
import { isObject, plainText } from '../src/json.ts'

const variants: readonly (readonly [string, Variant])[] = [
  ['its entries are in another order', backwards],
  ['references are relative to a server', onServer],
  ['entries have no full URL', withoutFullUrl],
  ['references are by identifier', logical],
  ['the care team is contained in the plan', containedTeam],
  ['all of that together', (bundle) => backwards(onServer(logical(containedTeam(bundle))))],
]

test.each(variants)('a Bundle gives the same plan when %s', (_what, variant) => {
  for (let index = 0; index < 40; index++) {
    const plan = sample('ondersteuningsplan', { seed: 44, index })
    const { bundle } = toBundle(plan)
    const read = isObject(bundle) ? fromBundle(variant(bundle)) : undefined
    expect(read?.ok === true ? canonical(read.documents.ondersteuningsplannen) : read).toBe(canonical([plan]))
    expect(read?.ok === true && [read.foreign.parts, read.foreign.entries, read.issues]).toEqual([[], [], []])
  }
})

test('a referral in another order and by identifier gives the same referral and answer', () => {
  for (let index = 0; index < 40; index++) {
    const verwijzing = sample('verwijzing', { seed: 3, index })
    const terugkoppeling = { ...sample('terugkoppeling', { seed: 3, index }), verwijzing: verwijzing.id }
    const { bundle } = referralToBundle(verwijzing, { documents: { terugkoppelingen: [terugkoppeling] } })
    const read = isObject(bundle) ? fromBundle(backwards(onServer(logical(bundle)))) : undefined
    const documents =
      read?.ok === true ? [read.documents.verwijzingen, read.documents.terugkoppelingen] : read
    expect(canonical(documents)).toBe(canonical([[verwijzing], [terugkoppeling]]))
  }
})

test('participants of an area network keep their order, though they stand in no list', () => {
  const gebiedsnetwerk = sample('gebiedsnetwerk', { seed: 12, index: 3 })
  const deelnemers = [...gebiedsnetwerk.deelnemers, ...sample('gebiedsnetwerk', { seed: 13 }).deelnemers]
  const { bundle } = networkToBundle({ ...gebiedsnetwerk, deelnemers })
  const read = isObject(bundle) ? fromBundle(backwards(bundle)) : undefined
  const back = read?.ok === true ? read.documents.gebiedsnetwerken : read
  expect(canonical(back)).toBe(canonical([{ ...gebiedsnetwerk, deelnemers }]))
})

test('the same plan gives the same Bundle to the byte, whatever the order of its own properties', () => {
  const plan = sample('ondersteuningsplan', { seed: 8, index: 4 })
  const turned = Object.fromEntries(Object.entries(plan).toReversed())
  const other = documentsToBundle(Object.fromEntries([['ondersteuningsplannen', [turned]]]))
  expect(JSON.stringify(other.bundle)).toBe(JSON.stringify(toBundle(plan).bundle))
})

test('a resource keeps its id when something is put before it in the plan', () => {
  const plan = sample('ondersteuningsplan', { seed: 8, index: 4 })
  const doel = { ...sample('ondersteuningsplan', { seed: 9, index: 4 }).doelen?.[0] }
  const urls = (bundle: unknown): readonly string[] =>
    isObject(bundle) && Array.isArray(bundle['entry'])
      ? bundle['entry'].map((entry) => plainText(isObject(entry) ? entry['fullUrl'] : ''))
      : []
  const changed = documentsToBundle(
    Object.fromEntries([['ondersteuningsplannen', [{ ...plan, doelen: [doel, ...(plan.doelen ?? [])] }]]]),
  )
  const before = urls(toBundle(plan).bundle)
  expect(before.filter((url) => !urls(changed.bundle).includes(url))).toEqual([])
})

test.each(['transaction', 'document'] as const)('a plan comes back from a Bundle of the type %s', (type) => {
  const plan = sample('ondersteuningsplan', { seed: 21 })
  const read = fromBundle(toBundle(plan, { type }).bundle, { tolerant: true })
  const left = read.ok ? [read.foreign.entries, read.foreign.parts] : read
  expect(canonical(read.ok ? read.documents.ondersteuningsplannen : read)).toBe(canonical([plan]))
  expect(left).toEqual([[], []])
})

test.each([
  ['text'],
  [null],
  [{}],
  [{ resourceType: 'Patient' }],
  [{ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Basic' } }] }],
])('what holds no document of ours is refused: %j', (received) => {
  expect(fromBundle(received).ok).toBe(false)
})
