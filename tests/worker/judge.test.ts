import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { deadLetter, resultLetter } from '../../packages/cli/src/stream/letters.ts'
import {
  type HandlerParts,
  handleMessage,
  type Receipt,
} from '../../packages/cli/src/stream/message-handler.ts'
import { MessageJudge } from '../../packages/cli/src/stream/message-judge.ts'
import type { Header, Letter, ReceivedMessage } from '../../packages/cli/src/stream/message.ts'
import { WorkerMetrics } from '../../packages/cli/src/stream/worker-metrics.ts'

const judge = new MessageJudge({ maxBytes: 1_048_576, maxIssues: 10 })
const sender = { source: 'urn:samenspraak:worker', now: () => new Date('2026-11-22T12:00:00Z') }
const signaal = sample('signaal', { seed: 1 })
const schema = 'https://w3id.org/samenspraak/schema/signaal/1.0'
const identity = {
  source: 'urn:nld:kvknr:99999901:systeem:plansysteem',
  id: 'c296e403-8ebd-4d98-bbad-8964140b11c9',
}
const attributes = {
  specversion: '1.0',
  ...identity,
  type: 'nl.signalen.signaal-gegeven.v1',
  subject: 'fe9788ad-a622-4fde-b7d1-0459b0fb98a2',
  time: '2026-05-12T09:00:01+02:00',
  datacontenttype: 'application/json',
  dataschema: schema,
}

test('an event says the same in binary mode and in structured mode', async () => {
  const expected = { outcome: 'valid', identity, schema: 'signaal@1.0', issues: [], isTruncated: false }
  expect(await judge.judge(binary({}, signaal))).toEqual(expected)
  expect(await judge.judge(structured({}, signaal))).toEqual(expected)
})

test('what is wrong in the data is told with the same pointer in both modes', async () => {
  const wrong = { ...signaal, status: 5 }
  const inBinary = await judge.judge(binary({}, wrong))
  expect(inBinary).toEqual(await judge.judge(structured({}, wrong)))
  expect(inBinary.outcome).toBe('invalid')
  expect(inBinary.issues.map(({ at }) => at)).toContain('/data/status')
})

test('a wrong envelope makes a message wrong in both modes, although its data is right', async () => {
  const wrong = { time: 'gisteren' }
  const inBinary = await judge.judge(binary(wrong, signaal))
  expect(inBinary).toEqual(await judge.judge(structured(wrong, signaal)))
  expect(inBinary).toMatchObject({ outcome: 'invalid', issues: [{ at: '/time' }] })
})

test('an event whose schema is missing or unknown is not valid: nothing was checked', async () => {
  const unknown = { dataschema: 'https://elders.example/schema' }
  expect(await judge.judge(binary({ dataschema: undefined }, signaal))).toMatchObject({
    outcome: 'invalid',
    issues: [{ code: 'cli/data-unchecked', at: '/data' }],
  })
  expect(await judge.judge(binary(unknown, signaal))).toMatchObject({
    outcome: 'invalid',
    issues: [{ at: '/dataschema' }],
  })
})

test('a document without an envelope is held against its own $schema, and has no identity', async () => {
  expect(await judge.judge(message([], encode(signaal)))).toEqual({
    outcome: 'valid',
    identity: undefined,
    schema: 'signaal@1.0',
    issues: [],
    isTruncated: false,
  })
})

test('a body that is not JSON, has a key twice, or is no UTF-8 is unreadable', async () => {
  for (const body of ['{', '{"a":1,"a":2}', Buffer.from([0x22, 0xff, 0x22])]) {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body
    expect(await judge.judge(message([], bytes))).toMatchObject({ outcome: 'unreadable' })
    expect(await judge.judge({ ...binary({}, signaal), body: bytes })).toMatchObject({
      outcome: 'unreadable',
    })
  }
})

test('a verdict has an id that follows from source and id alone, and no pair shares it with another', async () => {
  const keyOf = async (changed: Partial<typeof attributes>, place = 'PLANNEN:1'): Promise<string> => {
    const received = { ...binary(changed, signaal), place }
    return resultLetter(received, await judge.judge(received), sender).key
  }
  expect(await keyOf({}, 'PLANNEN:2')).toBe(await keyOf({}, 'PLANNEN:9'))
  const keys = [
    await keyOf({}),
    await keyOf({ id: 'c296e403-8ebd-4d98-bbad-8964140b11c8' }),
    await keyOf({ source: 'a', id: 'bc' }),
    await keyOf({ source: 'ab', id: 'c' }),
  ]
  expect(new Set(keys).size).toBe(4)
})

test('a dead letter keeps body and headers, tells why without a value, and does not steer the broker', async () => {
  const secret = '123456782'
  const wrong = message(
    [
      ['Nats-Rollup', 'all'],
      ['Nats-Msg-Id', 'x'],
      ['Samenspraak-Outcome', 'valid'],
      ['X-Keten', 'a'],
      ['X-Keten', 'b'],
    ],
    encode({ ...signaal, status: secret }),
  )
  const { headers, body, to } = deadLetter(wrong, await judge.judge(wrong), sender)
  expect(to).toBe('dead')
  expect(body).toBe(wrong.body)
  expect(headers.filter(([name]) => name !== 'samenspraak-code')).toEqual([
    ['X-Keten', 'a'],
    ['X-Keten', 'b'],
    ['samenspraak-outcome', 'invalid'],
    ['samenspraak-pointer', '/status'],
    ['samenspraak-issues', '1'],
    ['samenspraak-schema', 'signaal@1.0'],
    ['samenspraak-stage', 'validation'],
    ['samenspraak-attempt', '1'],
    ['samenspraak-time', '2026-11-22T12:00:00.000Z'],
    ['samenspraak-place', 'PLANNEN:1'],
  ])
  expect(JSON.stringify(headers)).not.toContain(secret)
})

test('a message is done after its original and its verdict are stored, in that order', async () => {
  const { told, parts, receipt } = rig()
  await handleMessage(message([], encode({ ...signaal, status: 5 })), receipt, parts)
  expect(told).toEqual(['dead', 'result', 'done'])
})

test('when storing fails it is tried again, and a message that cannot be stored is given back', async () => {
  const once = rig({ failures: 1 })
  await handleMessage(message([], encode(signaal)), once.receipt, once.parts)
  expect(once.told).toEqual(['failed', 'busy', 'result', 'done'])
  const never = rig({ failures: Infinity })
  await handleMessage(message([], encode(signaal)), never.receipt, never.parts)
  expect(never.told.slice(-1)).toEqual(['later 2000'])
})

test('a message that was delivered too often is put apart unseen, without a verdict', async () => {
  const { told, letters, parts, receipt } = rig()
  await handleMessage({ ...message([], encode(signaal)), attempt: 4 }, receipt, { ...parts, attempts: 3 })
  expect(told).toEqual(['dead', 'done'])
  expect(letters[0]?.headers).toContainEqual(['samenspraak-code', 'worker/attempts'])
})

test('metrics count outcomes, duplicates and codes, and hold nothing out of a message', async () => {
  const metrics = new WorkerMetrics()
  metrics.judged(await judge.judge(binary({}, { ...signaal, status: 'geheim', 'geheime-sleutel': 1 })))
  metrics.stored('again', 'result', 1)
  metrics.took(3)
  const text = metrics.text({ under_way: 2 })
  expect(text).toContain('samenspraak_worker_messages_total{outcome="invalid",schema="signaal@1.0"} 1\n')
  expect(text).toContain('samenspraak_worker_duplicates_total{to="result",delivery="first"} 1\n')
  expect(text).toContain('samenspraak_worker_under_way 2\n')
  expect(text).toContain('samenspraak_worker_seconds_bucket{le="0.005"} 1\n')
  expect(text).not.toContain('geheim')
})

function rig({ failures = 0 } = {}): {
  told: string[]
  letters: Letter[]
  parts: HandlerParts
  receipt: Receipt
} {
  const told: string[] = []
  const letters: Letter[] = []
  let left = failures
  const parts: HandlerParts = {
    judge,
    sender,
    metrics: new WorkerMetrics(),
    attempts: 10,
    wait: async () => {},
    store: async (letter) => {
      if (left > 0) {
        left -= 1
        told.push('failed')
        return Promise.reject(new TypeError('away'))
      }
      told.push(letter.to)
      letters.push(letter)
      return 'first'
    },
  }
  const receipt: Receipt = {
    done: () => void told.push('done'),
    busy: () => void told.push('busy'),
    later: (milliseconds) => void told.push(`later ${milliseconds}`),
  }
  return { told, letters, parts, receipt }
}

function binary(changed: object, data: unknown): ReceivedMessage {
  const { datacontenttype: _, ...named } = { ...attributes, ...changed }
  const headers = Object.entries(named).flatMap(([name, value]): readonly Header[] =>
    value === undefined ? [] : [[`ce-${name}`, String(value)]],
  )
  return message([...headers, ['content-type', 'application/json']], encode(data))
}

function structured(changed: object, data: unknown): ReceivedMessage {
  const body = encode({ ...attributes, ...changed, data })
  return message([['content-type', 'application/cloudevents+json']], body)
}

function message(headers: readonly Header[], body: Uint8Array): ReceivedMessage {
  return { headers, body, place: 'PLANNEN:1', attempt: 1 }
}

function encode(document: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(document))
}
