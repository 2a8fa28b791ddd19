import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sample } from '@samenspraak/sdk/sample'
import { afterAll, describe, expect, test } from 'vitest'
import { createWorkerJudge } from '../../packages/cli/src/check/blocks/worker-judge.ts'
import type { ForeignSchemas } from '../../packages/cli/src/check/foreign/foreign-schema.ts'
import { type MessageLimits, MessageJudge } from '../../packages/cli/src/stream/message-judge.ts'
import type { MessageVerdict } from '../../packages/cli/src/stream/message-verdict.ts'
import type { Header, ReceivedMessage } from '../../packages/cli/src/stream/message.ts'
import { OtherSchemasJudge, planFor } from '../../packages/cli/src/stream/other-schemas-judge.ts'

const signaal = sample('signaal', { seed: 1 })
const ours = 'https://w3id.org/samenspraak/schema/signaal/1.0'
const theirs = 'https://example.org/signaal'
const attributes = {
  specversion: '1.0',
  source: 'urn:nld:kvknr:99999901:systeem:plansysteem',
  id: 'c296e403-8ebd-4d98-bbad-8964140b11c9',
  type: 'nl.signalen.signaal-gegeven.v1',
  subject: 'fe9788ad-a622-4fde-b7d1-0459b0fb98a2',
  time: '2026-05-12T09:00:01+02:00',
  dataschema: ours,
}
const text = readFileSync(
  join(
    import.meta.dirname,
    '../../packages/schemas/generated/schemas/signaal/1.0/signaal.bundled.schema.json',
  ),
  'utf8',
)
const copy = JSON.stringify({ ...JSON.parse(text), $id: theirs })
const limits = { maxBytes: 100_000, maxIssues: 3 }
const own = new MessageJudge(limits)
/** A worker that knows schemas of others, but not for these messages. */
const beside = judgeWith([], limits)
/** A worker to which the schema is somebody else's. */
const foreign = judgeWith([[attributes.type, { kind: 'foreign', name: theirs }]], limits)
const judges = [beside, foreign]

afterAll(() => Promise.all(judges.map(({ close }) => close())))

const attribute = (name: string, value: string): readonly Header[] => [[`ce-${name}`, value]]
const without = (name: string): readonly Header[] => headersOf({ [name]: undefined })
// One finding, whoever looks for it.
const wrong = { ...signaal, status: 'bestaat-niet' }
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const nestedInData = (depth: number): string =>
  JSON.stringify(signaal).replace(/\}$/, `,"zz":${nested(depth - 1)}}`)
const manyWrong = JSON.stringify({ a: 1, b: 2, c: 3, d: 4, e: 5 })

describe.each<readonly [what: string, message: ReceivedMessage]>([
  ['that is right', binary({}, signaal)],
  ['with wrong data', binary({}, wrong)],
  ['with a wrong attribute', binary({ time: 'gisteren' }, signaal)],
  ['with a wrong attribute and wrong data', binary({ time: 'gisteren' }, wrong)],
  ['with more findings than are told in the data', binary({}, manyWrong)],
  [
    'with more findings than are told in the attributes',
    binary({ time: 'x', subject: 'x', id: 'x', source: 'x' }, signaal),
  ],
  ['with more findings than are told in both together', binary({ time: 'x', subject: 'x' }, manyWrong)],
  ['with just as many findings as are told', binary({ time: 'x', subject: 'x' }, wrong)],
  ['with an attribute called data', message([...headersOf({}), ...attribute('data', 'x')], signaal)],
  [
    'with an attribute called data and wrong data',
    message([...headersOf({}), ...attribute('data', '{}')], wrong),
  ],
  [
    'with an attribute called data_base64',
    message([...headersOf({}), ...attribute('data_base64', 'eA==')], signaal),
  ],
  [
    'with an attribute called __proto__',
    message([...headersOf({}), ...attribute('__proto__', 'x')], signaal),
  ],
  ['with a header name in capitals', message(headersOf({}, 'CE-'), signaal)],
  ['with another content type', message([...headersOf({}), ['content-type', 'text/plain']], signaal)],
  ['without a source', message(without('source'), signaal)],
  ['without a specversion', message(without('specversion'), signaal)],
  ['with data nested 64 deep', binary({}, nestedInData(64))],
  ['with data nested 65 deep', binary({}, nestedInData(65))],
  ['with data that is a list', binary({}, '[]')],
  ['with data that is a list nested 64 deep', binary({}, nested(64))],
  ['with data that is null', binary({}, 'null')],
  ['with data that is text', binary({}, '"x"')],
  ['with a body that is no JSON', binary({}, '{"a":')],
  ['with a body that is no JSON and a wrong attribute', binary({ time: 'gisteren' }, '{"a":')],
  ['with a key twice', binary({}, '{"a":1,"a":2}')],
  ['with an empty body', binary({}, '')],
  ['with a body of two values', binary({}, '{} {}')],
  ['that ends the envelope and begins another', binary({}, '{}},{"data":{}')],
  ['with a byte order mark', binary({}, `\uFEFF${JSON.stringify(signaal)}`)],
  ['with broken UTF-8', binary({}, Buffer.from([0x22, 0xff, 0x22]))],
  ['as large as is read', binary({}, JSON.stringify(signaal).padEnd(limits.maxBytes))],
  ['that is larger', binary({}, JSON.stringify(signaal).padEnd(limits.maxBytes + 1))],
  ['as one document that is right', structured({}, signaal)],
  ['as one document with wrong data', structured({}, wrong)],
  ['as one document with a wrong attribute', structured({ time: 'gisteren' }, signaal)],
  ['as one document with too many findings', structured({ time: 'x', subject: 'x' }, JSON.parse(manyWrong))],
  ['as one document with data that is a list', structured({}, [])],
  ['as one document without data', structured({}, undefined)],
  ['as one document with data nested 63 deep', structured({}, JSON.parse(nestedInData(63)))],
  ['as one document with data nested 64 deep', structured({}, JSON.parse(nestedInData(64)))],
  ['as one document that is no JSON', message([], '{"specversion":"1.0","data":')],
  ['of which the headers cannot be read', { ...binary({}, signaal), headers: undefined }],
])('an event %s', (_what, received) => {
  test('is judged the same by a worker that knows schemas of others', async () => {
    expect(await beside.judge.judge(received)).toEqual(await own.judge(received))
  })

  test('is judged the same when its schema is somebody else’s', async () => {
    expect(comparable(await foreign.judge.judge(received))).toEqual(comparable(await own.judge(received)))
  })
})

describe.each<readonly [what: string, message: ReceivedMessage]>([
  ['without a schema', binary({ dataschema: undefined }, signaal)],
  ['without a schema, with an attribute called data', binary({ dataschema: undefined, data: 'x' }, signaal)],
  ['without a schema and with a body that is no JSON', binary({ dataschema: undefined }, '{"a":')],
  ['without a schema and with an empty body', binary({ dataschema: undefined }, '')],
  [
    'without a schema, with a wrong attribute and no JSON',
    binary({ dataschema: undefined, time: 'x' }, '{"a":'),
  ],
  ['with a schema that nobody knows', binary({ dataschema: `${ours.slice(0, -3)}9.0` }, signaal)],
  [
    'with a schema that nobody knows and no JSON',
    binary({ dataschema: 'https://elders.example/x' }, '{"a":'),
  ],
  ['with the schema of an older minor version', binary({ dataschema: `${ours.slice(0, -3)}1.7` }, signaal)],
  ['as one document without a schema', structured({ dataschema: undefined }, signaal)],
  ['without an envelope', message([], JSON.stringify(signaal))],
  ['without an envelope that is wrong', message([], JSON.stringify({ ...wrong, a: 1, b: 2, c: 3 }))],
  ['without an envelope and without $schema', message([], '{}')],
  ['without an envelope nested too deep', message([], nested(65))],
])('a message %s', (_what, received) => {
  test('is judged the same by a worker that knows schemas of others', async () => {
    expect(await beside.judge.judge(received)).toEqual(await own.judge(received))
  })
})

test('a body that is no JSON is unreadable whether or not its schema is known', async () => {
  const unreadable = {
    outcome: 'unreadable',
    identity: { source: attributes.source, id: attributes.id },
    issues: [{ at: '/data', code: 'json/syntax', term: null }],
    isTruncated: false,
  }
  for (const dataschema of [ours, undefined])
    expect(await own.judge(binary({ dataschema }, '{"a":'))).toEqual({
      ...unreadable,
      schema: dataschema === undefined ? undefined : 'signaal@1.0',
    })
})

test.each([
  ['without a schema', { dataschema: undefined }, signaal],
  ['with a schema that nobody knows', { dataschema: `${ours.slice(0, -3)}9.0` }, signaal],
  ['with too many findings', { time: 'x', subject: 'x' }, JSON.parse(manyWrong)],
  ['with just as many findings as are told', { time: 'x', subject: 'x' }, wrong],
])('an event %s gets one verdict in binary mode and in structured mode', async (_what, changed, data) => {
  for (const { judge } of [{ judge: own }, ...judges])
    expect(await judge.judge(binary(changed, data))).toEqual(await judge.judge(structured(changed, data)))
})

test('of attributes and data together no more findings are told than were asked', async () => {
  const { issues, isTruncated } = await own.judge(binary({ time: 'x', subject: 'x' }, manyWrong))
  expect([issues.length, isTruncated]).toEqual([3, true])
  const verdict = await own.judge(binary({ time: 'x', subject: 'x' }, wrong))
  expect([verdict.issues.length, verdict.isTruncated]).toEqual([3, false])
})

/** Codes and terms are those of the validator, and the order is; which places are wrong is not. */
function comparable({ schema, issues, ...verdict }: MessageVerdict): object {
  const name = schema?.startsWith('signaal') === true ? theirs : schema
  if (verdict.isTruncated) return { ...verdict, name, count: issues.length }
  return { ...verdict, name, at: [...new Set(issues.map(({ at }) => at))].toSorted() }
}

function judgeWith(
  map: ForeignSchemas['map'],
  given: MessageLimits,
): { readonly judge: OtherSchemasJudge; readonly close: () => Promise<void> } {
  const schemas: ForeignSchemas = {
    schemas: [{ name: theirs, text: copy, others: [] }],
    shared: [],
    chosen: undefined,
    map,
  }
  const blocks = createWorkerJudge(planFor(schemas, given), {
    jobs: 1,
    startWorker: (workerData) =>
      new Worker(new URL('../../packages/cli/src/worker.ts', import.meta.url), {
        workerData,
        execArgv: ['--conditions=@samenspraak/source'],
      }),
  })
  return { judge: new OtherSchemasJudge(blocks, schemas, given), close: () => blocks.close() }
}

function headersOf(changed: object, prefix = 'ce-'): readonly Header[] {
  const headers = Object.entries({ ...attributes, ...changed }).flatMap(([name, value]): readonly Header[] =>
    value === undefined ? [] : [[`${prefix}${name}`, String(value)]],
  )
  return [...headers, ['content-type', 'application/json']]
}

function binary(changed: object, data: unknown): ReceivedMessage {
  return message(headersOf(changed), data)
}

function structured(changed: object, data: unknown): ReceivedMessage {
  const event = { ...attributes, datacontenttype: 'application/json', ...changed, data }
  return message([['content-type', 'application/cloudevents+json']], event)
}

function message(headers: readonly Header[], body: unknown): ReceivedMessage {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return {
    headers,
    body: Buffer.from(isRaw ? body : JSON.stringify(body)),
    place: 'PLANNEN:1',
    attempt: 1,
  }
}
