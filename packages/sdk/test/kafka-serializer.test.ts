import { createSerializer, SchemaIdInvalidError } from '@samenspraak/sdk/kafka'
import type { Framing, SchemaIds } from '@samenspraak/sdk/kafka'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import type { Zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { expect, test } from 'vitest'
import { bytesOf, guid, guidHex, hexOf, invalidText, valid } from './kafka-cases.ts'

const text = JSON.stringify(valid)
const ids = { id: 258, guid }
const type = zelfredzaamheidsmatrix

test.each<[Framing, Uint8Array, object]>([
  ['prefix-v0', bytesOf('0000000102', text), {}],
  ['prefix-v1', bytesOf(`01${guidHex}`, text), {}],
  ['header', bytesOf('', text), { __value_schema_id: `01${guidHex}` }],
])('%s writes the bytes of Confluent', async (framing, bytes, headers) => {
  const written = await createSerializer({ type, framing, ids }).serialize(valid)
  expect(written).toMatchObject({ outcome: 'valid', bytes })
  expect('headers' in written && hexOf(written.headers)).toEqual(headers)
})

test('a key has a header of its own, and other headers stay', async () => {
  const serializer = createSerializer({ type, framing: 'header', ids, part: 'key' })
  const written = await serializer.serialize(valid, { bron: 'proef' })
  expect('headers' in written && hexOf(written.headers)).toEqual({
    bron: 'proef',
    __key_schema_id: `01${guidHex}`,
  })
})

test('a prefix takes away a header that names another schema, which readers would believe', async () => {
  const serializer = createSerializer({ type, framing: 'prefix-v0', ids })
  const written = await serializer.serialize(valid, { bron: 'proef', __value_schema_id: bytesOf('01') })
  expect('headers' in written && hexOf(written.headers)).toEqual({ bron: 'proef' })
})

test('null goes out as null, without the name of a schema', async () => {
  const serializer = createSerializer({ type, framing: 'header', ids })
  expect(await serializer.serialize(null, { bron: 'proef' })).toEqual({
    outcome: 'tombstone',
    bytes: null,
    headers: { bron: 'proef' },
  })
})

test('what is invalid is refused, or sent and reported where that was asked', async () => {
  const invalid: Zelfredzaamheidsmatrix = JSON.parse(invalidText)
  const fault = {
    code: 'sdk/too-large',
    stage: 'check',
    at: '/domeinen/financien',
    schema: type.schemaId,
    isTransient: false,
    issues: [expect.objectContaining({ code: 'sdk/too-large', at: '/domeinen/financien' })],
  }
  const enforcing = createSerializer({ type, framing: 'prefix-v0', ids })
  expect(await enforcing.serialize(invalid)).toEqual({ outcome: 'refused', fault })
  const reporting = createSerializer({ type, framing: 'prefix-v0', ids, mode: 'report' })
  expect(await reporting.serialize(invalid)).toEqual({
    outcome: 'reported',
    bytes: bytesOf('0000000102', invalidText),
    headers: {},
    fault,
  })
})

test('what toJSON makes of a message is what is checked', async () => {
  const slippery = { ...valid }
  Object.defineProperty(slippery, 'toJSON', { value: () => ({ naam: 'Voorbeeld' }) })
  expect(type.check(slippery).ok).toBe(true)
  const written = await createSerializer({ type, framing: 'prefix-v0', ids }).serialize(slippery)
  expect(written).toMatchObject({ outcome: 'refused', fault: { stage: 'check' } })
})

test('what has no JSON is refused in either mode', async () => {
  const round: Zelfredzaamheidsmatrix & { self?: unknown } = { ...valid }
  round.self = round
  const serializer = createSerializer({ type, framing: 'prefix-v0', ids, mode: 'report' })
  expect(await serializer.serialize(round)).toMatchObject({
    outcome: 'refused',
    fault: { code: 'kafka/not-json', stage: 'read' },
  })
})

test.each<[Framing, SchemaIds]>([
  ['prefix-v0', { guid }],
  ['prefix-v0', { id: 0 }],
  ['prefix-v0', { id: 2 ** 31 }],
  ['prefix-v1', { id: 1 }],
  ['header', { guid: guid.toUpperCase() }],
])('%s cannot be made with %j', (framing, unusable) => {
  expect(() => createSerializer({ type, framing, ids: unusable })).toThrow(SchemaIdInvalidError)
})
