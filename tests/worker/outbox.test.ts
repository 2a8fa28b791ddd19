import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BoxedEvent, createBox, HandlingError } from '../../packages/cli/src/outbox/index.ts'
import {
  openClient,
  type PostgresServer,
  startPostgres,
} from '../../packages/registry/test/postgres-server.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

const sql = readFileSync(fromRoot('packages/cli/sql/outbox.sql'), 'utf8')
let server: PostgresServer
let client: Awaited<ReturnType<typeof openClient>>
let url: string

beforeAll(async () => {
  server = await startPostgres({ durable: false })
})

beforeEach(async () => {
  url = await server.freshDatabase()
  client = await openClient(url)
  // Twice: running the file again must change nothing.
  await client.query(sql)
  await client.query(sql)
  return () => client.end()
})

afterAll(() => server.stop())

function event(number: number): BoxedEvent {
  const body = Buffer.from(`{"number":${number}}`)
  return { source: 'urn:nld:kvknr:99999901:systeem:plansysteem', id: `event-${number}`, headers: {}, body }
}

test('an event with a source and id that are in the box is refused, and one in the other box is not', async () => {
  const [inbox, outbox] = [createBox('inbox', client), createBox('outbox', client)]
  expect(await inbox.put(event(1))).toBe('first')
  expect(await inbox.put(event(1))).toBe('again')
  expect(await outbox.put(event(1))).toBe('first')
  const other = { ...event(1), source: 'urn:nld:kvknr:99999902:systeem:plansysteem' }
  expect(await inbox.put(other)).toBe('first')
})

test('an event that was put in a transaction that did not end well was never put', async () => {
  await client.query('begin')
  await createBox('outbox', client).put(event(1))
  await client.query('rollback')
  expect(await createBox('outbox', client).take(async () => {})).toEqual(taken({}))
})

test('what is taken comes as it was put, in its order, and once', async () => {
  const outbox = createBox('outbox', client)
  const events = [1, 2, 3].map((number) => ({
    ...event(number),
    headers: { 'ce-type': 'nl.plannen.plan.v1' },
  }))
  for (const each of events) await outbox.put(each)
  const seen: BoxedEvent[] = []
  expect(await outbox.take(async (each) => void seen.push(each))).toEqual(taken({ settled: 3 }))
  expect(seen.map((each) => ({ ...each, body: Buffer.from(each.body) }))).toEqual(events)
  expect(await outbox.take(async (each) => void seen.push(each))).toEqual(taken({}))
})

test('an event that cannot be handled waits longer each time and then is dead, with the code and without the text', async () => {
  const outbox = createBox('outbox', client)
  await outbox.put(event(1))
  const fail = async (): Promise<void> => {
    throw new HandlingError('plannen/receiver-away')
  }
  const waits: number[] = []
  for (const outcome of ['postponed', 'postponed', 'dead'] as const) {
    expect(await outbox.take(fail, { attempts: 3 })).toEqual(taken({ [outcome]: 1 }))
    const { rows } = await client.query(
      'select extract(epoch from due - clock_timestamp())::float as seconds from samenspraak.outbox',
    )
    waits.push(Math.round(rows[0].seconds))
    await client.query("update samenspraak.outbox set due = clock_timestamp() - interval '1 second'")
  }
  expect(waits[0]).toBeLessThan(waits[1] ?? 0)
  const { rows } = await client.query('select state, attempt, error_code, body from samenspraak.outbox')
  expect(rows).toEqual([
    { state: 'dead', attempt: 3, error_code: 'plannen/receiver-away', body: event(1).body },
  ])
})

test('a taker that lost its claim cannot settle the event any more', async () => {
  const outbox = createBox('outbox', client)
  await outbox.put(event(1))
  const steal = async (): Promise<void> => {
    await client.query("update samenspraak.outbox set due = clock_timestamp() - interval '1 second'")
    await client.query("select samenspraak.claim('outbox', 1, 60, 10)")
  }
  expect(await outbox.take(steal)).toEqual(taken({ late: 1 }))
  const { rows } = await client.query('select state, attempt from samenspraak.outbox')
  expect(rows).toEqual([{ state: 'waiting', attempt: 2 }])
})

test('what was claimed too often by takers that died becomes a dead letter unseen', async () => {
  const outbox = createBox('outbox', client)
  await outbox.put(event(1))
  await client.query("select samenspraak.claim('outbox', 1, -1, 1)")
  const seen: string[] = []
  expect(await outbox.take(async ({ id }) => void seen.push(id), { attempts: 1 })).toEqual(taken({}))
  expect(seen).toEqual([])
  const { rows } = await client.query('select state, error_code from samenspraak.outbox')
  expect(rows).toEqual([{ state: 'dead', error_code: 'worker/attempts' }])
})

test('of two takers one is killed in the middle: every event is received, and none twice', async () => {
  const outbox = createBox('outbox', client)
  for (let number = 0; number < 300; number += 1) await outbox.put(event(number))
  const [doomed, steady] = [startTaker(), startTaker()]
  await once(doomed.stdout, 'data')
  doomed.kill('SIGKILL')
  expect(await once(steady, 'exit')).toEqual([0, null])
  const { rows } = await client.query(
    'select box, state, count(*)::int, count(distinct id)::int as different from samenspraak.message group by 1, 2 order by 1',
  )
  expect(rows).toEqual([
    { box: 'inbox', state: 'waiting', count: 300, different: 300 },
    { box: 'outbox', state: 'settled', count: 300, different: 300 },
  ])
})

test('a settled event that was stripped of its body still keeps its double out', async () => {
  const inbox = createBox('inbox', client)
  await inbox.put(event(1))
  await inbox.take(async () => {})
  await client.query("select samenspraak.strip('inbox', clock_timestamp())")
  const { rows } = await client.query('select length(body)::int as length from samenspraak.inbox')
  expect(rows).toEqual([{ length: 0 }])
  expect(await inbox.put(event(1))).toBe('again')
})

function taken(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return { settled: 0, postponed: 0, dead: 0, late: 0, ...counts }
}

function startTaker() {
  const words = ['--conditions=@samenspraak/source', fromRoot('tests/worker/rig/taker.ts'), url]
  return spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
}
