import { createDeserializer, createSerializer, deadLetter } from '@samenspraak/sdk/kafka'
import type { Framing, KafkaHeaders } from '@samenspraak/sdk/kafka'
import { sample } from '@samenspraak/sdk/sample'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { Kafka, logLevel } from 'kafkajs'
import type { Consumer, IHeaders, Producer } from 'kafkajs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMockBroker } from './mock-broker.ts'
import type { MockBroker } from './mock-broker.ts'

const schemaId = ondersteuningsplan.schemaId
const ids = { schemaId, id: 7, guid: '00112233-4455-6677-8899-aabbccddeeff' }
const reader = createDeserializer({ types: [ondersteuningsplan], ids: [ids] })
const plans = Array.from({ length: 30 }, (_, nth) => sample('ondersteuningsplan', { seed: nth }))
let broker: MockBroker | undefined
let kafka: Kafka
let producer: Producer

beforeAll(async () => {
  broker = await startMockBroker()
  if (broker === undefined) {
    process.stderr.write('\nNOT CHECKED: KafkaJS against a broker; it needs kcat (apt-get install kcat)\n\n')
    return
  }
  kafka = new Kafka({ brokers: [broker.address], clientId: 'proef', logLevel: logLevel.NOTHING })
  producer = kafka.producer()
  await producer.connect()
})

afterAll(async () => {
  if (broker === undefined) return
  await producer.disconnect()
  await broker.stop()
})

test('a consumer group of KafkaJS gets every plan as it was sent, in each framing, and sets the wrong ones aside', async (context) => {
  context.skip(broker === undefined, 'kcat is not installed, so nothing was checked')
  const framings: readonly Framing[] = ['prefix-v0', 'prefix-v1', 'header']
  for (const framing of framings) {
    const serializer = createSerializer({ type: ondersteuningsplan, framing, ids })
    await send('plannen', await Promise.all(plans.map(async (plan) => outgoing(serializer, plan))))
  }
  const wrong = Buffer.from('\u0000\u0000\u0000\u0000\u0007{"fase":"999990019"}', 'latin1')
  await send('plannen', [
    { value: wrong, headers: { bron: 'proef' } },
    { value: null, headers: {} },
  ])

  const seen: Ondersteuningsplan[] = []
  let tombstones = 0
  await consumed('plannen', framings.length * plans.length + 2, async ({ message, partition, topic }) => {
    const read = await reader.deserialize(message)
    if (read.outcome === 'valid') seen.push(read.value)
    else if (read.outcome === 'tombstone') tombstones += 1
    else {
      const origin = { topic, partition, offset: message.offset }
      await send('plannen-apart', [deadLetter(message, read.fault, { time: new Date(), origin })])
    }
  })
  expect(tombstones).toBe(1)
  expect(inOrder(seen)).toEqual(inOrder([...plans, ...plans, ...plans]))

  await consumed('plannen-apart', 1, async ({ message: { value, headers } }) => {
    expect(value).toEqual(wrong)
    expect(textsOf(headers)).toEqual({
      bron: 'proef',
      'samenspraak-code': expect.stringMatching(/^sdk\//u),
      'samenspraak-pointer': expect.stringMatching(/^$|^\//u),
      'samenspraak-schema': schemaId,
      'samenspraak-stage': 'check',
      'samenspraak-attempt': '1',
      'samenspraak-time': expect.stringMatching(/Z$/u),
      'samenspraak-topic': 'plannen',
      'samenspraak-partition': expect.stringMatching(/^[0-3]$/u),
      'samenspraak-offset': expect.stringMatching(/^\d+$/u),
    })
    expect(JSON.stringify(textsOf(headers))).not.toContain('999990019')
  })
})

interface Outgoing {
  readonly key?: Uint8Array | null
  readonly value: Uint8Array | null
  readonly headers: KafkaHeaders
}

async function outgoing(
  serializer: ReturnType<typeof createSerializer<Ondersteuningsplan>>,
  plan: Ondersteuningsplan,
): Promise<Outgoing> {
  const written = await serializer.serialize(plan)
  if (!('bytes' in written)) throw new TypeError('a sample is valid')
  return { value: written.bytes, headers: written.headers }
}

/** KafkaJS wants a Buffer where the SDK gives plain bytes. */
async function send(topic: string, messages: readonly Outgoing[]): Promise<void> {
  await producer.send({
    topic,
    messages: messages.map(({ key, value, headers }) => ({
      key: key === undefined || key === null ? null : Buffer.from(key),
      value: value === null ? null : Buffer.from(value),
      headers: Object.fromEntries(Object.entries(headers).map(([name, given]) => [name, buffered(given)])),
    })),
  })
}

function buffered(given: KafkaHeaders[string]): Buffer | string {
  return given instanceof Uint8Array ? Buffer.from(given) : String(given)
}

type EachMessage = NonNullable<NonNullable<Parameters<Consumer['run']>[0]>['eachMessage']>

/** Reads a topic in a group of its own until so many messages were worked on. */
async function consumed(topic: string, count: number, work: EachMessage): Promise<void> {
  const consumer = kafka.consumer({ groupId: `lezers-van-${topic}` })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  let left = count
  const worked = new Promise<void>((done, failed) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      failed(payload.error)
    })
    const eachMessage: EachMessage = async (payload) => {
      await work(payload).catch(failed)
      left -= 1
      if (left === 0) done()
    }
    consumer.run({ eachMessage }).catch(failed)
  })
  await worked.finally(async () => consumer.disconnect())
}

function inOrder(documents: readonly Ondersteuningsplan[]): readonly string[] {
  return documents.map((document) => JSON.stringify(document)).toSorted()
}

function textsOf(headers: IHeaders | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]))
}
