import { HTTP, CloudEvent as JudgeEvent } from 'cloudevents'
import { describe, expect, test } from 'vitest'
import { type CloudEvent, type HttpMessage, readCloudEvents } from '@samenspraak/sdk/gebeurtenis'
import { toBatch, toBinary, toStructured } from '@samenspraak/sdk/gebeurtenis'
import { createRandom } from '../src/sample/random.ts'
import { thinEvent } from './gebeurtenis-cases.ts'

const structured = { 'content-type': 'application/cloudevents+json' }
const batch = { 'content-type': 'application/cloudevents-batch+json; charset=utf-8' }
const binary = { 'ce-specversion': '1.0', 'ce-id': 'a', 'ce-source': '/b', 'ce-type': 'c.d' }
const core = { specversion: '1.0', id: 'a', source: '/b', type: 'c.d' }

test('one event in the body is read as it stands, without what is null', () => {
  const body = JSON.stringify({ ...thinEvent, sequence: null })
  expect(readCloudEvents({ headers: structured, body })).toEqual({
    ok: true,
    mode: 'structured',
    events: [thinEvent],
  })
})

test('a batch is read in its order, and an empty one is no fault', () => {
  const second = { ...thinEvent, id: 'b' }
  expect(readCloudEvents({ headers: batch, body: JSON.stringify([thinEvent, second]) })).toEqual({
    ok: true,
    mode: 'batch',
    events: [thinEvent, second],
  })
  expect(readCloudEvents({ headers: batch, body: '[]' })).toEqual({ ok: true, mode: 'batch', events: [] })
})

test('one wrong event refuses its whole batch, and its place is told', () => {
  const read = readCloudEvents({
    headers: batch,
    body: JSON.stringify([thinEvent, { ...thinEvent, id: '' }, 3]),
  })
  expect(read.ok ? [] : read.issues.map(({ code, at }) => [code, at])).toEqual([
    ['cloudevents/empty', '/1/id'],
    ['cloudevents/not-object', '/2'],
  ])
})

/** A body with its media type, and what of the event comes from it. */
const bodies: readonly (readonly [type: string | undefined, body: string | Uint8Array, of: object])[] = [
  [undefined, '', {}],
  ['application/json', '', { datacontenttype: 'application/json' }],
  ['application/json', '{"a":[1]}', { datacontenttype: 'application/json', data: { a: [1] } }],
  ['application/json', 'null', { datacontenttype: 'application/json', data: null }],
  [
    'application/vnd.x+json; charset=utf-8',
    '1',
    { datacontenttype: 'application/vnd.x+json; charset=utf-8', data: 1 },
  ],
  ['text/plain', 'é', { datacontenttype: 'text/plain', data: 'é' }],
  ['text/plain; charset=latin1', 'a', { datacontenttype: 'text/plain; charset=latin1', data_base64: 'YQ==' }],
  ['application/soap+xml', '<a/>', { datacontenttype: 'application/soap+xml', data: '<a/>' }],
  ['text/plain', Uint8Array.of(0xff), { datacontenttype: 'text/plain', data_base64: '/w==' }],
  ['image/png', Uint8Array.of(0, 255), { datacontenttype: 'image/png', data_base64: 'AP8=' }],
  [undefined, 'a', { data_base64: 'YQ==' }],
]

test.each(bodies)('attributes in headers with a body of %s', (type, body, of) => {
  const headers = { ...binary, ...(type === undefined ? {} : { 'Content-Type': type }) }
  expect(readCloudEvents({ headers, body })).toEqual({
    ok: true,
    mode: 'binary',
    events: [{ ...core, ...of }],
  })
})

test('values of headers are decoded: percent signs, and the quotes of older senders', () => {
  const headers = { ...binary, 'CE-Subject': '"a%20\\"%E2%82%AC"', 'ce-constructor': '%F0%9F%98%80' }
  const events = [{ ...core, subject: 'a "€', constructor: '😀' }]
  expect(readCloudEvents({ headers })).toEqual({ ok: true, mode: 'binary', events })
})

test('headers come as fetch has them, as Node has them, or as pairs', () => {
  const expected = { ok: true, mode: 'binary', events: [core] }
  expect(readCloudEvents({ headers: new Headers(binary) })).toEqual(expected)
  expect(readCloudEvents({ headers: { ...binary, 'set-cookie': ['a', 'b'], host: undefined } })).toEqual(
    expected,
  )
  expect(readCloudEvents({ headers: Object.entries(binary) })).toEqual(expected)
})

/** Messages that are refused, with the first code. */
const refused: readonly (readonly [what: string, message: HttpMessage, code: string])[] = [
  ['no event', { headers: { 'content-type': 'application/json' }, body: '{}' }, 'cloudevents/mode-unknown'],
  [
    'an event in XML',
    { headers: { 'content-type': 'application/cloudevents+xml' } },
    'cloudevents/event-format',
  ],
  [
    'an event in no format',
    { headers: { 'content-type': 'application/cloudevents' } },
    'cloudevents/event-format',
  ],
  [
    'a media type that only starts alike',
    { headers: { 'content-type': 'application/cloudeventsx+json' } },
    'cloudevents/mode-unknown',
  ],
  [
    'another character set',
    { headers: { 'content-type': 'application/cloudevents+json; charset=utf-16' } },
    'cloudevents/charset',
  ],
  ['a batch that is no list', { headers: batch, body: '{}' }, 'cloudevents/batch-list'],
  ['a key twice', { headers: structured, body: '{"id":"a","id":"b"}' }, 'json/duplicate-key'],
  ['no JSON', { headers: structured, body: '' }, 'json/empty'],
  ['a list for an event', { headers: structured, body: '[]' }, 'cloudevents/not-object'],
  ['a header twice', { headers: [...Object.entries(binary), ['CE-ID', 'b']] }, 'cloudevents/header-twice'],
  ['a broken encoding', { headers: { ...binary, 'ce-subject': '%ff' } }, 'cloudevents/header-encoding'],
  ['a header that is no attribute', { headers: { ...binary, 'ce-plan_id': 'a' } }, 'cloudevents/header-name'],
  ['data as a header', { headers: { ...binary, 'ce-data': 'a' } }, 'cloudevents/header-name'],
  [
    'a media type as an attribute',
    { headers: { ...binary, 'ce-datacontenttype': 'a/b' } },
    'cloudevents/header-name',
  ],
  ['headers without an id', { headers: { ...binary, 'ce-id': undefined } }, 'cloudevents/required'],
  [
    'a body that is no JSON',
    { headers: { ...binary, 'content-type': 'application/json' }, body: '{' },
    'json/syntax',
  ],
]

test.each(refused)('%s is refused', (_what, message, code) => {
  const read = readCloudEvents(message)
  expect(read.ok ? undefined : read.issues[0]?.code).toBe(code)
})

test('each limit refuses one more than it allows', () => {
  const one = JSON.stringify([thinEvent])
  const size = one.length
  expect(
    readCloudEvents({ headers: batch, body: one }, { maxBytes: size, maxEvents: 1, maxHeaders: 1 }).ok,
  ).toBe(true)
  const codes = [{ maxBytes: size - 1 }, { maxEvents: 0 }, { maxHeaders: 0 }, { maxDepth: 1 }].map(
    (limit) => {
      const read = readCloudEvents({ headers: batch, body: one }, limit)
      return read.ok ? undefined : read.issues[0]?.code
    },
  )
  expect(codes).toEqual([
    'cloudevents/too-large',
    'cloudevents/too-many-events',
    'cloudevents/too-many-headers',
    'json/too-deep',
  ])
  const wide = readCloudEvents({ headers: binary, body: '€' }, { maxBytes: 2 })
  expect(wide.ok ? undefined : wide.issues[0]?.code).toBe('cloudevents/too-large')
})

const random = createRandom('gebeurtenis-http')
const pick = <T>(list: readonly [T, ...T[]]): T => list[random() % list.length] ?? list[0]
const randomText = (): string =>
  Array.from({ length: 1 + (random() % 6) }, () =>
    pick(['a', 'Z', '9', ' ', '"', '%', '%41', 'é', '€', '😀', '\\', ',', ':']),
  ).join('')

/** An event with values that are hard to carry in a header. */
function randomEvent(): CloudEvent {
  const payload = pick<object>([
    {},
    { data: { a: randomText(), b: [null, 1.5] }, datacontenttype: 'application/json' },
    { data: randomText(), datacontenttype: 'text/plain' },
    { data: randomText(), datacontenttype: 'application/json' },
    { data_base64: pick(['AP8=', 'YQ==', 'AAAA']), datacontenttype: 'application/octet-stream' },
  ])
  const extensions = { subject: `a${randomText()}b`, [pick(['plan', 'x1'])]: `a${randomText()}b` }
  return {
    specversion: '1.0',
    id: `a${randomText()}b`,
    source: '/a',
    type: 'nl.plannen.a',
    ...extensions,
    ...payload,
  }
}

describe('an event that was sent is read as it was', () => {
  const events = Array.from({ length: 300 }, randomEvent)

  test('in every mode', () => {
    expect(events.map((event) => readCloudEvents(toStructured(event)))).toEqual(
      events.map((event) => ({ ok: true, mode: 'structured', events: [event] })),
    )
    expect(events.map((event) => readCloudEvents(toBinary(event)))).toEqual(
      events.map((event) => ({ ok: true, mode: 'binary', events: [event] })),
    )
    expect(readCloudEvents(toBatch(events))).toEqual({ ok: true, mode: 'batch', events })
  })

  test('by the package cloudevents when it stands in the body', () => {
    const ids = events.map((event) => {
      const { headers, body } = toStructured(event)
      const read = HTTP.toEvent({ headers: { ...headers }, body })
      return Array.isArray(read) ? undefined : read.id
    })
    expect(ids).toEqual(events.map(({ id }) => id))
  })
})

test('what the package cloudevents sends is read in both modes', () => {
  const event = new JudgeEvent({ ...thinEvent, datacontenttype: 'application/json', data: { a: 1 } })
  for (const [mode, message] of [
    ['structured', HTTP.structured(event)],
    ['binary', HTTP.binary(event)],
  ] as const) {
    const { body } = message
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const)
    expect(
      readCloudEvents({ headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ).toMatchObject({
      ok: true,
      mode,
      events: [{ id: event.id, source: event.source, subject: event.subject, data: event.data }],
    })
  }
})
