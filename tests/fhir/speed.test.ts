import { createHash } from 'node:crypto'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { messageTypes } from '../../packages/fhir/src/documents.ts'
import { uuidV5 } from '../../packages/fhir/src/ids/resource-id.ts'
import { sha1 } from '../../packages/fhir/src/ids/sha1.ts'
import { documentsToBundle, fromBundle } from '../../packages/fhir/src/index.ts'
import type { FhirDocuments } from '../../packages/fhir/src/index.ts'
import { isObject } from '../../packages/fhir/src/json.ts'

// What was made quick: the digest, ids, and lists that grow in place.

test('the digest of every length up to three blocks is that of Node', () => {
  const lengths = Array.from({ length: 200 }, (_none, length) => length)
  const bytesOf = (length: number): Uint8Array =>
    Uint8Array.from({ length }, (_none, index) => (index * 7 + length) % 256)
  expect(lengths.map((length) => hex(sha1(bytesOf(length))))).toEqual(
    lengths.map((length) => createHash('sha1').update(bytesOf(length)).digest('hex')),
  )
})

// The last two: a name that fills several blocks, and one that is longer than the room for names.
const names = ['', 'a', '/doelen/é€😀', '\ud800', 'x'.repeat(300), 'ü'.repeat(5000), 'again'] as const

test('an id of a name in any script is that of RFC 9562', () => {
  const space = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
  expect(names.map((name) => uuidV5(space, name))).toEqual(names.map((name) => slowly(space, name)))
})

test('writing leaves the documents and what came from elsewhere as they are', () => {
  for (const [key, { name }] of Object.entries(messageTypes)) {
    for (let index = 0; index < 10; index++) {
      const documents: Partial<FhirDocuments> = Object.fromEntries([
        [key, [frozen(sample(name, { seed: 3, index }))]],
      ])
      const first = documentsToBundle(documents).bundle
      const read = fromBundle(frozen(structuredClone(first)))
      if (!read.ok) throw new TypeError('a Bundle of ours was refused')
      const again = documentsToBundle(frozen(read.documents), { foreign: frozen(read.foreign) }).bundle
      expect(JSON.stringify(documentsToBundle(documents).bundle)).toBe(JSON.stringify(first))
      expect(again.entry.length).toBe(first.entry.length)
    }
  }
})

test('nothing of one Bundle is part of the next, so that changing one changes no other', () => {
  const documents = { ondersteuningsplannen: [sample('ondersteuningsplan', { seed: 3, index: 4 })] }
  const first = documentsToBundle(documents).bundle
  const text = JSON.stringify(first)
  spoil(first)
  expect(JSON.stringify(documentsToBundle(documents).bundle)).toBe(text)
})

test('a part of a plan points to the plan when the Bundle holds it', () => {
  const plans = Array.from({ length: 30 }, (_none, index) => sample('ondersteuningsplan', { seed: 9, index }))
  const bundles = plans
    .filter(({ arrangement }) => arrangement !== undefined)
    .map((plan) => documentsToBundle({ ondersteuningsplannen: [plan] }).bundle)
  const parts = bundles.map(({ entry }) => [
    entry[0]?.fullUrl,
    entry
      .map(({ resource }) => resource)
      .find(({ category }) => JSON.stringify(category)?.includes('"arrangement"') === true)?.['partOf'],
  ])
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.map(([, partOf]) => partOf)).toEqual(
    parts.map(([plan]) => [{ type: 'CarePlan', reference: plan }]),
  )
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function slowly(space: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(Buffer.from(name, 'utf8'))
    .digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  return hex(digest.subarray(0, 16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) frozen(item)
    Object.freeze(value)
  }
  return value
}

/** Empties every list and object of a value. */
function spoil(value: unknown): void {
  if (Array.isArray(value)) value.forEach(spoil)
  if (isObject(value)) Object.values(value).forEach(spoil)
  if (Array.isArray(value)) value.length = 0
  else if (isObject(value)) for (const name of Object.keys(value)) Reflect.deleteProperty(value, name)
}
