import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import * as streams from '@nats-io/jetstream'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import * as transport from '@nats-io/transport-node'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createStore } from '../../packages/cli/src/stream/nats/store-letter.ts'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import { type Brokers, brokerLacking, startBrokers } from './rig/broker.ts'
import { eventMaker } from './rig/events.ts'
import { readOutcome, untilJudged } from './rig/outcome.ts'
import { connectTest, publishEvents } from './rig/publisher.ts'
import { startWorker, type WorkerProcess } from './rig/worker-process.ts'

const lacking = brokerLacking()
if (lacking !== undefined) console.error(`\n*** ${lacking} ***\n`)

describe.skipIf(lacking !== undefined)('on a broker', () => {
  let brokers: Brokers
  let connection: NatsConnection
  beforeAll(async () => {
    brokers = await startBrokers(1)
    connection = await connectTest(brokers.urls)
  })
  afterAll(async () => {
    await connection.close()
    await brokers.stop()
  })

  test('of two workers one is killed: each event has one verdict, and each wrong one is a dead letter', async () => {
    const [doomed, steady] = [await start(), await start()]
    const make = eventMaker('signaal', 7)
    const sent = publishEvents(
      connection,
      Array.from({ length: 600 }, (_, index) => make(index)),
    )
    // It has taken its share when it dies.
    while (!(await doomed.metrics()).includes('messages_total')) await doomed.health()
    await doomed.kill()
    await sent
    await untilJudged(connection, 600)
    expect(await readOutcome(connection, 600)).toEqual({
      results: 600,
      deadLetters: 6,
      lost: 0,
      double: 0,
      wrong: 0,
    })
    expect(await steady.health()).toBe(200)
    expect(await steady.stop()).toBe(0)
    expect(steady.lines.at(-1)).toBe('samenspraak: worker: stopped')
  })

  test('a message that is not valid lies apart as it was sent, with the reason in its headers', async () => {
    const worker = await start('APART')
    const body = '{"$schema":"https://w3id.org/samenspraak/schema/signaal/1.0","id":"geheim"}'
    const sent = headers()
    sent.append('X-Keten', 'proef')
    // Whoever sends this must not be able to empty the queue of dead letters.
    sent.append('Nats-Expected-Last-Msg-Id', '')
    await jetstream(connection).publish('apart.in.x', body, { headers: sent })
    const dead = await firstOf(connection, 'APART_DEAD')
    expect(dead.body).toBe(body)
    expect(dead.headers.filter(([name]) => !/code|pointer|time|issues|Nats-Msg-Id/u.test(name))).toEqual([
      ['X-Keten', 'proef'],
      ['samenspraak-outcome', 'invalid'],
      ['samenspraak-schema', 'signaal@1.0'],
      ['samenspraak-stage', 'validation'],
      ['samenspraak-attempt', '1'],
      ['samenspraak-place', 'APART:1'],
    ])
    const { data } = JSON.parse((await firstOf(connection, 'APART_RESULT')).body)
    expect(data).toMatchObject({ outcome: 'invalid', place: 'APART:1', schema: 'signaal@1.0' })
    const told = `${JSON.stringify([data, dead.headers])}${await worker.metrics()}${worker.lines.join('')}`
    expect(told).not.toContain('geheim')
  })

  test('a message of just the largest size is put apart too: its reason alone, for with it the broker would refuse it', async () => {
    await start('LARGE')
    await jetstream(connection).publish('large.in.x', new Uint8Array(1_048_500).fill(0x20))
    const { body, headers: found } = await firstOf(connection, 'LARGE_DEAD')
    expect(body).toBe('')
    expect(found).toContainEqual(['samenspraak-body', 'left-behind'])
    expect(found).toContainEqual(['samenspraak-place', 'LARGE:1'])
  })

  test('a message whose headers are none is put apart, and the worker goes on', async () => {
    const worker = await start('HEADERS')
    await sendRaw(brokers.urls[0] ?? '', 'headers.in.x', 'geen naam: x', '{}')
    const { body, headers: found } = await firstOf(connection, 'HEADERS_DEAD')
    expect(body).toBe('{}')
    expect(found).toContainEqual(['samenspraak-code', 'worker/headers'])
    expect(await worker.health()).toBe(200)
  })

  test('a worker whose consumer is taken away ends with exit code 4 and says so', async () => {
    const worker = await start('GONE')
    const manager = await jetstreamManager(connection)
    // While it waits for messages, which is nearly always.
    while ((await manager.consumers.info('GONE', 'samenspraak')).num_waiting === 0) await wait(20)
    await manager.consumers.delete('GONE', 'samenspraak')
    expect(await worker.ended).toBe(4)
    expect(worker.lines.at(-1)).toMatch(/\[worker\/stream-gone\]$/u)
  })

  test('a worker that is told to stop finishes what it took, and the next one goes on without a double', async () => {
    const first = await start('DRAIN')
    const make = eventMaker('signaal', 8)
    const events = Array.from({ length: 300 }, (_, index) => make(index))
    await publishEvents(connection, events, 'drain.in.x')
    expect(await first.stop()).toBe(0)
    const manager = await jetstreamManager(connection)
    expect((await manager.consumers.info('DRAIN', 'samenspraak')).num_ack_pending).toBe(0)
    await start('DRAIN')
    await untilJudged(connection, 300, 'DRAIN')
    expect(await readOutcome(connection, 300, 'DRAIN')).toMatchObject({ results: 300, lost: 0, double: 0 })
  })

  test('beyond the window a second verdict is refused when verdicts are kept, and stored when they are not', async () => {
    const manager = await jetstreamManager(connection)
    const duplicate_window = 100_000_000
    await manager.streams.add({ name: 'KEPT', subjects: ['kept.>'], duplicate_window })
    const client = { transport, jetstream: streams }
    const [kept, window] = (['kept', 'window'] as const).map((once) =>
      createStore(client, jetstream(connection), { prefix: 'kept', once }),
    )
    const letter = { to: 'result', key: 'a', headers: [], body: new Uint8Array() } as const
    expect(await kept?.(letter)).toBe('first')
    // Stored anew as soon as the window has passed.
    let stored = await window?.(letter)
    while (stored === 'again') stored = await window?.(letter)
    expect(await kept?.(letter)).toBe('again')
  })

  test('without its streams a worker does not start, and says which are missing', async () => {
    const words = ['--server', brokers.urls[0] ?? '', '--stream', 'NERGENS', '--lang', 'en']
    expect(await runInMemory(['worker', ...words])).toEqual({
      stdout: '',
      stderr:
        'samenspraak: These streams do not exist: NERGENS, NERGENS_RESULT, NERGENS_DEAD. ' +
        'Make them, or have it done with --create. [worker/stream-missing]\n',
      exitCode: 4,
    })
  })

  async function start(stream = 'SAMENSPRAAK'): Promise<WorkerProcess> {
    const named = ['--stream', stream, '--prefix', stream.toLowerCase()]
    const worker = await startWorker(brokers.urls, [...named, '--create', '--ack-wait', '1'])
    onTestFinished(() => worker.kill())
    return worker
  }
})

test('a server that is not there is told, without a trace', async () => {
  expect(await runInMemory(['worker', '--server', 'nats://127.0.0.1:1', '--lang', 'en'])).toEqual({
    stdout: '',
    stderr:
      'samenspraak: The server of NATS cannot be reached, or does not admit this user. [worker/unreachable]\n',
    exitCode: 5,
  })
})

test('an option that cannot be is refused before anything is connected', async () => {
  const { stderr, exitCode } = await runInMemory([
    'worker',
    '--server',
    'nats://naam:geheim@host',
    '--lang',
    'en',
  ])
  expect({ stderr, exitCode }).toEqual({
    stderr:
      'samenspraak: An option has an impossible value: --server nats://HOST:POORT. [cli/option-value]\n',
    exitCode: 2,
  })
})

interface Found {
  readonly body: string
  readonly headers: readonly (readonly [string, string])[]
}

/** Publishes with a header line that no client would send. */
async function sendRaw(url: string, subject: string, line: string, body: string): Promise<void> {
  const head = `NATS/1.0\r\n${line}\r\n\r\n`
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const words = `HPUB ${subject} ${head.length} ${head.length + body.length}`
  socket.end(`CONNECT {"headers":true,"verbose":false}\r\n${words}\r\n${head}${body}\r\nPING\r\n`)
  socket.resume()
  await once(socket, 'close')
}

/** The first message of a stream, once it is there. */
async function firstOf(connection: NatsConnection, stream: string): Promise<Found> {
  const consumer = await jetstream(connection).consumers.get(stream)
  const message = await consumer.next({ expires: 30_000 })
  const pairs = [...(message?.headers ?? [])].map(([name, [value = '']]) => [name, value] as const)
  return { body: message?.string() ?? '', headers: pairs }
}
