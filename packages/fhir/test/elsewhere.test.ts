import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messageTypes } from '../src/documents.ts'
import { documentsToBundle, fromBundle } from '../src/index.ts'
import type { FhirBundle, FromBundle } from '../src/index.ts'
import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { Json, JsonObject } from '../src/json.ts'

// A Bundle that a system wrote that has never heard of us: read tolerantly, completed by nobody, and written again.

const text = readFileSync('tests/fhir/elsewhere/care-plan.json', 'utf8')
const received: unknown = JSON.parse(text)
const bundle: JsonObject = isObject(received) ? received : {}
const read = fromBundle(bundle, { tolerant: true })

/** Writes what was read, also what does not meet its schema yet. */
function written(from: FromBundle): FhirBundle | undefined {
  if (!from.ok) return undefined
  const documents = Object.entries(messageTypes).map(([key, { name }]) => [
    key,
    from.incomplete.filter((each) => each.name === name).map(({ document }) => document),
  ])
  return documentsToBundle(Object.fromEntries(documents), { foreign: from.foreign }).bundle
}

/** Every single value of a resource, with references to entries as the end of them only. */
function valuesOf(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null)
    return [plainText(value).replace(/^(?:https:\/\/gp\.example\.org\/fhir\/|#)/, '')]
  return Object.entries(value).flatMap(([name, item]: readonly [string, Json]) =>
    name === 'text' && isObject(item) && item['div'] !== undefined ? [] : valuesOf(item),
  )
}

test('it is refused when everything must be understood', () => {
  const codes = new Set(fromBundle(bundle).issues.map(({ code }) => code))
  expect([fromBundle(bundle).ok, [...codes]]).toEqual([false, ['fhir/document-invalid']])
})

test('read tolerantly it gives what can be said of the plan and of the resident', () => {
  const found = read.ok
    ? read.incomplete.map(({ name, document }) => [name, isObject(document) ? Object.keys(document) : []])
    : read
  expect(found).toEqual([
    [
      'ondersteuningsplan',
      ['id', 'over', 'juridischeStatus', 'titel', 'status', 'periode', 'leefgebieden', 'doelen', 'opsteller'],
    ],
    ['inwoner', ['id', 'identificatie', 'contact', 'status']],
  ])
})

test('every value is in what is written again, in the resource that it came from', () => {
  const again = new Map(written(read)?.entry.map(({ fullUrl, resource }) => [fullUrl, valuesOf(resource)]))
  const lost = objectsOf(bundle['entry']).flatMap(({ fullUrl, resource = null }) => {
    const found = again.get(plainText(fullUrl)) ?? []
    return valuesOf(resource)
      .filter((value) => !found.includes(value))
      .map((value) => [fullUrl, value])
  })
  expect(lost).toEqual([])
})

test('what is left behind with the Bundle itself, and the narrative, are named', () => {
  const left = read.issues.filter(
    ({ code }) => code === 'fhir/envelope-left-out' || code === 'fhir/narrative-left-out',
  )
  expect(left.map(({ pointer }) => pointer)).toEqual([
    '/entry/1/resource/text',
    '/id',
    '/total',
    '/entry/0/search',
  ])
})

test('reading it twice gives the same ids', () => {
  expect(fromBundle(bundle, { tolerant: true })).toEqual(read)
})
