import { createDeserializer, migration } from '@samenspraak/sdk/kafka'
import type { KafkaMessage } from '@samenspraak/sdk/kafka'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { upgradeZelfredzaamheidsmatrix } from '@samenspraak/sdk/migrate'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { zelfredzaamheidsmatrix as edition2013 } from '@samenspraak/sdk/zelfredzaamheidsmatrix/1'
import { expect, test } from 'vitest'
import { bytesOf, guid, guidHex, invalidText, valid } from './kafka-cases.ts'

const text = JSON.stringify(valid)
const { schemaId } = zelfredzaamheidsmatrix
const ids = [{ schemaId, id: 258, guid }]
const reader = createDeserializer({ types: [zelfredzaamheidsmatrix], ids })
const reporter = createDeserializer({ types: [zelfredzaamheidsmatrix], ids, mode: 'report' })
const isValid = { outcome: 'valid', value: valid, schemaId, losses: [] }

test.each<[string, KafkaMessage]>([
  ['prefix v0', { value: bytesOf('0000000102', text) }],
  ['prefix v1', { value: bytesOf(`01${guidHex}`, text) }],
  ['a header with a guid', { value: bytesOf('', text), headers: valueHeader(bytesOf(`01${guidHex}`)) }],
  ['a header with a number', { value: bytesOf('', text), headers: valueHeader(bytesOf('0000000102')) }],
  [
    'the last of several headers',
    { value: bytesOf('', text), headers: valueHeader([bytesOf('0000000007'), bytesOf('0000000102')]) },
  ],
  [
    'a header given as text',
    { value: bytesOf('', text), headers: valueHeader('\u0000\u0000\u0000\u0001\u0002') },
  ],
  [
    'a prefix beside headers that say nothing',
    { value: bytesOf('0000000102', text), headers: valueHeader(null) },
  ],
  [
    'a prefix in the middle of a larger buffer',
    { value: bytesOf('ffff0000000102', text).subarray(2), headers: {} },
  ],
])('%s names the schema', async (_, message) => {
  expect(await reader.deserialize(message)).toEqual(isValid)
})

test('the header goes before the prefix', async () => {
  const message = { value: bytesOf('0000000102', text), headers: valueHeader(bytesOf(`01${guidHex}`)) }
  expect(await reader.deserialize(message)).toMatchObject({
    outcome: 'refused',
    fault: { code: 'json/syntax', stage: 'read', at: '' },
  })
})

test('a value of null is a tombstone, with or without headers', async () => {
  expect(await reader.deserialize({ value: null })).toEqual({ outcome: 'tombstone' })
  const headers = valueHeader(bytesOf('01'))
  expect(await reader.deserialize({ value: null, headers })).toEqual({ outcome: 'tombstone' })
})

test('a key is read by its own header', async () => {
  const keys = createDeserializer({ types: [zelfredzaamheidsmatrix], ids, part: 'key' })
  const headers = { __key_schema_id: bytesOf(`01${guidHex}`) }
  expect(await keys.deserialize({ key: bytesOf('', text), value: null, headers })).toEqual(isValid)
  expect(await keys.deserialize({ value: bytesOf('', text) })).toEqual({ outcome: 'tombstone' })
})

test.each([
  ['frame-missing', ''],
  ['frame-missing', '7b7d'],
  ['frame-missing', '02000000017b7d'],
  ['frame-broken', '00'],
  ['frame-broken', '00000001'],
  ['frame-broken', '0000000000'],
  ['frame-broken', '00ffffffff7b7d'],
  ['frame-broken', `01${guidHex.slice(2)}`],
])('%s is what %j gets', async (code, hex) => {
  for (const each of [reader, reporter])
    expect(await each.deserialize({ value: bytesOf(hex) })).toEqual({
      outcome: 'refused',
      fault: { code: `kafka/${code}`, stage: 'frame', at: '', isTransient: false, issues: [] },
    })
})

test('a schema that nobody here knows is never valid: it is refused, or reported as not checked', async () => {
  const message = { value: bytesOf('0000000007', text) }
  const fault = {
    code: 'kafka/unknown-schema',
    stage: 'schema',
    at: '',
    schema: '7',
    isTransient: false,
    issues: [],
  }
  expect(await reader.deserialize(message)).toEqual({ outcome: 'refused', fault })
  expect(await reporter.deserialize(message)).toEqual({ outcome: 'reported', value: valid, fault })
})

test('an invalid message is refused, or reported with its value', async () => {
  const message = { value: bytesOf('0000000102', invalidText) }
  const fault = expect.objectContaining({
    code: 'sdk/too-large',
    stage: 'check',
    at: '/domeinen/financien',
    schema: schemaId,
  })
  expect(await reader.deserialize(message)).toEqual({ outcome: 'refused', fault })
  expect(await reporter.deserialize(message)).toEqual({
    outcome: 'reported',
    value: JSON.parse(invalidText),
    fault,
  })
})

test.each(['{"editie":', '{"a":1,"a":2}', '\u{feff}{}'])('%j is refused in either mode', async (broken) => {
  const message = { value: bytesOf('0000000102', broken) }
  for (const each of [reader, reporter])
    expect(await each.deserialize(message)).toMatchObject({ outcome: 'refused', fault: { stage: 'read' } })
})

test('of all bundled messages each is loaded when it comes', async () => {
  const all = createDeserializer({ types: messageTypes, ids })
  expect(await all.deserialize({ value: bytesOf('0000000102', text) })).toEqual(isValid)
})

test('an older edition is read as the new one, and its losses are named', async () => {
  const table = [...ids, { schemaId: edition2013.schemaId, id: 5 }]
  const migrating = createDeserializer({
    types: [zelfredzaamheidsmatrix],
    ids: table,
    migrations: [migration(edition2013, zelfredzaamheidsmatrix, upgradeZelfredzaamheidsmatrix)],
  })
  const read = async (domeinen: object): Promise<unknown> =>
    migrating.deserialize({
      value: bytesOf('0000000005', JSON.stringify({ editie: '2013', domeinen })),
    })
  expect(await read({ financien: 3, dagbesteding: 2 })).toEqual({
    ...isValid,
    losses: [expect.objectContaining({ code: 'sdk/no-counterpart', at: '/domeinen/dagbesteding' })],
  })
  expect(await read({ dagbesteding: 2 })).toMatchObject({
    outcome: 'refused',
    fault: { code: 'kafka/migration-empty', stage: 'migrate', schema: edition2013.schemaId },
  })
  expect(await read({ dagbesteding: 12 })).toMatchObject({
    outcome: 'refused',
    fault: { code: 'sdk/too-large', stage: 'check', schema: edition2013.schemaId },
  })
  expect(await migrating.deserialize({ value: bytesOf('0000000102', text) })).toEqual(isValid)
})

test('what a migration makes is checked as well', async () => {
  const broken = migration(edition2013, zelfredzaamheidsmatrix, () => ({
    ok: true,
    value: JSON.parse(invalidText),
    losses: [],
  }))
  expect(broken.read(bytesOf('', '{"editie":"2013","domeinen":{"financien":1}}'))).toMatchObject({
    ok: false,
    fault: { code: 'kafka/migration-invalid', stage: 'migrate', at: '/domeinen/financien' },
  })
})

function valueHeader(
  value: Uint8Array | string | null | readonly Uint8Array[],
): NonNullable<KafkaMessage['headers']> {
  return { __value_schema_id: value }
}
