import { createDeserializer, createSchemaRegistry, createSerializer } from '@samenspraak/sdk/kafka'
import type { Deserialized, SchemaRegistryOptions } from '@samenspraak/sdk/kafka'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { expect, test } from 'vitest'
import { bytesOf, guid, guidHex, hexOf, valid } from './kafka-cases.ts'

const { schemaId } = zelfredzaamheidsmatrix
const text = JSON.stringify(valid)
const record = { schemaType: 'JSON', schema: JSON.stringify({ $id: schemaId }), id: 5, guid }
const byNumber = bytesOf('0000000005', text)

test('an id and a guid become a schema by one question each, and one for all who wait', async () => {
  const { read, asked } = setup(async () => Response.json(record))
  const many = await Promise.all(Array.from({ length: 50 }, async () => read(byNumber)))
  expect(new Set(many)).toEqual(new Set(['valid']))
  expect(await read(bytesOf(`01${guidHex}`, text))).toBe('valid')
  expect(asked.map(({ address }) => address)).toEqual([
    'https://register.example/api/schemas/ids/5',
    `https://register.example/api/schemas/guids/${guid}`,
  ])
})

test('a question carries the key, asks for guids and follows no redirect', async () => {
  const { read, asked } = setup(async () => Response.json(record))
  await read(byNumber)
  expect(asked.map(({ init: { method, redirect, headers } }) => ({ method, redirect, headers }))).toEqual([
    {
      method: 'GET',
      redirect: 'error',
      headers: {
        accept: 'application/vnd.schemaregistry.v1+json, application/json',
        'confluent-accept-unknown-properties': 'true',
        authorization: 'Basic voorbeeld',
      },
    },
  ])
})

test('an old answer is asked again with its tag, and 304 makes it new', async () => {
  const setUp = setup(async (nth) =>
    nth === 0 ? Response.json(record, { headers: { etag: '"a"' } }) : new Response(null, { status: 304 }),
  )
  expect(await setUp.read(byNumber)).toBe('valid')
  setUp.clock.time += 1000
  expect(await setUp.read(byNumber)).toBe('valid')
  setUp.clock.time += 999
  expect(await setUp.read(byNumber)).toBe('valid')
  expect(setUp.asked.map(({ init }) => new Headers(init.headers).get('if-none-match'))).toEqual([null, '"a"'])
})

test('an old answer serves while the registry does not answer, for as long as was agreed and not longer', async () => {
  const setUp = setup(async (nth) => {
    if (nth === 0) return Response.json(record)
    throw new TypeError('no route')
  })
  const { read, clock, asked } = setUp
  expect(await read(byNumber)).toBe('valid')
  clock.time += 1000
  expect(await read(byNumber)).toBe('valid')
  expect(await read(byNumber)).toBe('valid')
  expect(asked.length).toBe(2)
  clock.time += 100
  expect(await read(byNumber)).toBe('valid')
  expect(asked.length).toBe(3)
  clock.time = 5999
  expect(await read(byNumber)).toBe('valid')
  clock.time = 6100
  expect(await read(byNumber)).toBe('refused kafka/registry-unreachable, later')
})

test('after a failure there is a rest, and then it is asked again', async () => {
  const { read, clock, asked } = setup(async (nth) =>
    nth === 0 ? new Response('', { status: 503 }) : Response.json(record),
  )
  expect(await read(byNumber)).toBe('refused kafka/registry-unreachable, later')
  expect(await read(byNumber)).toBe('refused kafka/registry-unreachable, later')
  expect(asked.length).toBe(1)
  clock.time += 100
  expect(await read(byNumber)).toBe('valid')
})

test('304 says nothing to who has nothing: it does not make a failure last', async () => {
  const answers = [503, 304, 200]
  const { read, clock } = setup(async (nth) =>
    answers[nth] === 200 ? Response.json(record) : new Response(null, { status: answers[nth] ?? 500 }),
  )
  expect(await read(byNumber)).toBe('refused kafka/registry-unreachable, later')
  clock.time += 100
  expect(await read(byNumber)).toBe('refused kafka/registry-answer')
  clock.time += 100
  expect(await read(byNumber)).toBe('valid')
})

test('what is unknown is unknown for a moment, and what was deleted is forgotten', async () => {
  const { read, clock, asked } = setup(async (nth) =>
    nth === 1 ? Response.json(record) : new Response('{}', { status: 404 }),
  )
  expect(await read(byNumber)).toBe('refused kafka/unknown-schema')
  expect(await read(byNumber)).toBe('refused kafka/unknown-schema')
  clock.time += 50
  expect(await read(byNumber)).toBe('valid')
  clock.time += 1000
  expect(await read(byNumber)).toBe('refused kafka/unknown-schema')
  expect(asked.length).toBe(3)
})

test.each<[string, () => Promise<Response>, string]>([
  ['a server in trouble', async () => new Response('', { status: 500 }), 'registry-unreachable, later'],
  ['too many questions', async () => new Response('', { status: 429 }), 'registry-unreachable, later'],
  ['no answer at all', async () => new Promise(() => {}), 'registry-unreachable, later'],
  ['an answer that stops', async () => new Response(new ReadableStream()), 'registry-unreachable, later'],
  ['a key that is refused', async () => new Response('', { status: 401 }), 'registry-refused'],
  ['304 to who has nothing', async () => new Response(null, { status: 304 }), 'registry-answer'],
  ['a page', async () => new Response('<html>'), 'registry-answer'],
  ['an answer without end', async () => new Response(endless()), 'registry-answer'],
  ['another answer', async () => Response.json({ schema: { $id: schemaId } }), 'registry-answer'],
  ['Avro', async () => Response.json({ schema: record.schema }), 'unknown-schema'],
  ['no JSON', async () => Response.json({ schemaType: 'JSON', schema: '{' }), 'unknown-schema'],
  ['no $id', async () => Response.json({ schemaType: 'JSON', schema: '{}' }), 'unknown-schema'],
  ['a strange $id', async () => Response.json({ ...record, schema: '{"$id":"x"}' }), 'unknown-schema'],
  [
    'two $ids',
    async () => Response.json({ ...record, schema: `{"$id":"x","$id":"${schemaId}"}` }),
    'unknown-schema',
  ],
  [
    'an $id behind a reference',
    async () => Response.json({ ...record, schema: `{"$ref":"${schemaId}"}` }),
    'unknown-schema',
  ],
])('%s makes no message valid', async (_, answer, code) => {
  const { read, asked } = setup(answer, { timeout: 20 })
  expect(await read(byNumber)).toBe(`refused kafka/${code}`)
  expect(asked.length).toBe(1)
})

test('while the registry is down a message waits, also where what is wrong is only reported', async () => {
  const { registry } = setup(async () => new Response('', { status: 503 }))
  const reader = createDeserializer({ types: [zelfredzaamheidsmatrix], registry, mode: 'report' })
  expect(said(await reader.deserialize({ value: byNumber }))).toBe(
    'refused kafka/registry-unreachable, later',
  )
})

test('what the table has is not asked', async () => {
  const { registry, asked } = setup(async () => new Response('', { status: 503 }))
  const reader = createDeserializer({
    types: [zelfredzaamheidsmatrix],
    ids: [{ schemaId, id: 5 }],
    registry,
  })
  expect(said(await reader.deserialize({ value: byNumber }))).toBe('valid')
  expect(asked).toEqual([])
})

test('no more answers are kept than was said; the one used longest ago goes', async () => {
  const { read, asked } = setup(async () => Response.json(record), { capacity: 2 })
  for (const number of [1, 2, 1, 3, 1, 2]) await read(bytesOf(`000000000${number}`, text))
  expect(asked.map(({ address }) => address.at(-1))).toEqual(['1', '2', '3', '2'])
})

test('a serializer gets its id from the newest version of the subject, once', async () => {
  const { registry, asked } = setup(async () => Response.json(record))
  const ids = { registry, subject: 'plan/a b-value' }
  const written = createSerializer({ type: zelfredzaamheidsmatrix, framing: 'prefix-v0', ids })
  expect(await written.serialize(valid)).toEqual({ outcome: 'valid', bytes: byNumber, headers: {} })
  const named = createSerializer({ type: zelfredzaamheidsmatrix, framing: 'header', ids })
  const result = await named.serialize(valid)
  expect('headers' in result && hexOf(result.headers)).toEqual({ __value_schema_id: `01${guidHex}` })
  expect(asked.map(({ address }) => address)).toEqual([
    'https://register.example/api/subjects/plan%2Fa%20b-value/versions/latest',
  ])
})

test.each<[string, object, 'header' | 'prefix-v0', string]>([
  [
    'a subject that holds another schema',
    { ...record, schema: '{"$id":"x"}' },
    'prefix-v0',
    'unknown-schema',
  ],
  ['a registry without guids', { ...record, guid: undefined }, 'header', 'guid-unknown'],
])('%s is no name for a message', async (_, answer, framing, code) => {
  const { registry } = setup(async () => Response.json(answer))
  const ids = { registry, subject: 'plannen-value', version: 3 }
  const serializer = createSerializer({ type: zelfredzaamheidsmatrix, framing, ids, mode: 'report' })
  expect(await serializer.serialize(valid)).toMatchObject({
    outcome: 'refused',
    fault: { code: `kafka/${code}`, stage: 'schema', schema: schemaId },
  })
})

interface Question {
  readonly address: string
  readonly init: RequestInit
}

interface SetUp {
  readonly registry: ReturnType<typeof createSchemaRegistry>
  readonly read: (value: Uint8Array) => Promise<string>
  readonly asked: readonly Question[]
  readonly clock: { time: number }
}

/** A registry that answers as given, counting from 0, and a deserializer that asks it; a clock that stands still. */
function setup(
  answer: (nth: number) => Promise<Response>,
  options: Partial<SchemaRegistryOptions> = {},
): SetUp {
  const clock = { time: 0 }
  const asked: Question[] = []
  const registry = createSchemaRegistry({
    url: 'https://register.example/api/',
    headers: { authorization: 'Basic voorbeeld' },
    fetch: async (address, init) => {
      asked.push({ address, init })
      return answer(asked.length - 1)
    },
    now: () => clock.time,
    maxAge: 1000,
    staleIfError: 5000,
    absentFor: 50,
    retryAfter: 100,
    maxBytes: 10_000,
    ...options,
  })
  const reader = createDeserializer({ types: [zelfredzaamheidsmatrix], registry })
  return { registry, read: async (value) => said(await reader.deserialize({ value })), asked, clock }
}

function said(read: Deserialized<unknown>): string {
  if (!('fault' in read)) return read.outcome
  return `${read.outcome} ${read.fault.code}${read.fault.isTransient ? ', later' : ''}`
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(1000).fill(0x20))
    },
  })
}
