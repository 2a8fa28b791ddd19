import { createDeserializer, deadLetter } from '@samenspraak/sdk/kafka'
import type { KafkaFault, KafkaMessage } from '@samenspraak/sdk/kafka'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { expect, test } from 'vitest'
import { bytesOf, invalidText } from './kafka-cases.ts'

const { schemaId } = zelfredzaamheidsmatrix
const time = new Date('2026-11-22T20:00:00.000Z')
const headers = { bron: 'proef', leeg: null, dubbel: [bytesOf('01'), 'b'] }

test('a message is set aside byte for byte, with the rule, the place and the schema beside it', async () => {
  const message: KafkaMessage = { key: bytesOf('0102'), value: bytesOf('0000000005', invalidText), headers }
  const letter = deadLetter(message, await faultOf(message), {
    time,
    origin: { topic: 'plannen', partition: 2, offset: '77' },
  })
  expect(letter.key).toBe(message.key)
  expect(letter.value).toBe(message.value)
  expect(decoded(letter.headers)).toEqual({
    ...headers,
    'samenspraak-code': 'sdk/too-large',
    'samenspraak-pointer': '/domeinen/financien',
    'samenspraak-schema': schemaId,
    'samenspraak-stage': 'check',
    'samenspraak-attempt': '1',
    'samenspraak-time': '2026-11-22T20:00:00.000Z',
    'samenspraak-topic': 'plannen',
    'samenspraak-partition': '2',
    'samenspraak-offset': '77',
  })
})

test('a message that comes back and fails again counts on, and keeps nothing of what the first try said', async () => {
  const message: KafkaMessage = { value: bytesOf('0000000005', invalidText), headers }
  const first = deadLetter(message, await faultOf(message), { time })
  const missing: KafkaMessage = { value: bytesOf('7b7d'), headers: first.headers }
  const second = deadLetter(missing, await faultOf(missing), { time })
  expect(decoded(second.headers)).toEqual({
    ...headers,
    'samenspraak-code': 'kafka/frame-missing',
    'samenspraak-pointer': '',
    'samenspraak-stage': 'frame',
    'samenspraak-attempt': '2',
    'samenspraak-time': '2026-11-22T20:00:00.000Z',
  })
})

test.each([
  ['vier', '1'],
  ['', '1'],
  ['-3', '1'],
  ['1e9', '1'],
  ['3', '4'],
])('after an attempt of %j comes attempt %s', async (earlier, attempt) => {
  const message: KafkaMessage = { value: bytesOf('7b7d'), headers: { 'samenspraak-attempt': earlier } }
  const letter = deadLetter(message, await faultOf(message), { time })
  expect(decoded(letter.headers)['samenspraak-attempt']).toBe(attempt)
})

test.each([
  ['a value', '{"editie":"2017","domeinen":{"financien":"999990019"}}'],
  ['a name that the sender made up', '{"editie":"2017","domeinen":{"999990019":1}}'],
  ['a name in broken JSON', '{"999990019":{"999990019":'],
  ['a name that occurs twice', '{"999990019":1,"999990019":2}'],
])('nothing of %s gets into the headers', async (_, text) => {
  const message: KafkaMessage = { value: bytesOf('0000000005', text) }
  const letter = deadLetter(message, await faultOf(message), { time })
  expect(Object.keys(letter.headers).length).toBeGreaterThan(0)
  expect(JSON.stringify(decoded(letter.headers))).not.toContain('999990019')
})

async function faultOf(message: KafkaMessage): Promise<KafkaFault> {
  const reader = createDeserializer({ types: [zelfredzaamheidsmatrix], ids: [{ schemaId, id: 5 }] })
  const read = await reader.deserialize(message)
  if (!('fault' in read)) throw new TypeError('a fault was expected')
  return read.fault
}

/** Bytes as text; what was given otherwise as it was given. */
function decoded(given: NonNullable<KafkaMessage['headers']>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    ]),
  )
}
