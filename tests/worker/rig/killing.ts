import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { setTimeout as wait } from 'node:timers/promises'
import { type Brokers, startBrokers } from './broker.ts'
import { Counters } from './counters.ts'
import { eventMaker, type SentEvent } from './events.ts'
import { type Outcome, readOutcome, untilJudged } from './outcome.ts'
import { connectTest, publishEvents } from './publisher.ts'
import { randomOf } from './random.ts'
import { startWorker, type WorkerProcess } from './worker-process.ts'

/** What is killed: a worker, the only broker, or of three brokers the one that leads the stream of verdicts. */
export type Victim = 'broker' | 'leader' | 'worker'

/** What came of it. */
export interface KillOutcome extends Outcome {
  readonly kills: number
  readonly events: number
  /** Deliveries that were not the first, and stored letters that the broker said it had, as far as survivors tell. */
  readonly redelivered: number
  readonly duplicates: number
  /** Of the events that were sent a second time at the end, how many the broker flagged. */
  readonly sentTwice: number
  readonly flaggedTwice: number
}

/** How many kills, and how many events are on their way during each. */
export interface KillPlan {
  readonly victim: Victim
  readonly kills: number
  readonly eventsPerKill: number
  readonly seed: number
  readonly once: 'kept' | 'window'
}

const again = 200
const replicas = { broker: 1, leader: 3, worker: 1 } as const

/** Kills again and again under load, then looks for what is lost or double. */
export async function killUnderLoad({
  victim,
  kills,
  eventsPerKill,
  seed,
  once,
}: KillPlan): Promise<KillOutcome> {
  const brokers = await startBrokers(replicas[victim])
  const words = ['--create', '--ack-wait', '2', '--replicas', String(replicas[victim]), '--once', once]
  const counters = new Counters()
  const workers: WorkerProcess[] = []
  const connection = await connectTest(brokers.urls)
  try {
    await untilReady(connection)
    workers.push(await startWorker(brokers.urls, words), await startWorker(brokers.urls, words))
    const random = randomOf(seed)
    const make = eventMaker('signaal', seed)
    for (let kill = 0; kill < kills; kill += 1) {
      const first = kill * eventsPerKill
      const sent = publishEvents(connection, eventsFrom(make, first, eventsPerKill))
      // A worker that has caught up holds nothing that could be lost: let there be a queue first.
      if (victim === 'worker') await queueUp(workers, sent)
      await untilResults(connection, first + Math.floor(random() * eventsPerKill * 0.8))
      if (victim === 'worker')
        await replaceWorker(workers, kill % 2, counters, () => startWorker(brokers.urls, words))
      else await bounce(brokers, victim === 'broker' ? 0 : await leaderOf(connection, brokers), random)
      await sent
    }
    const events = kills * eventsPerKill
    await untilJudged(connection, events)
    const flaggedTwice = await sendAgain(connection, make, workers)
    const outcome = await readOutcome(connection, events)
    for (const worker of workers) await counters.take(worker)
    return {
      ...outcome,
      kills,
      events,
      redelivered: counters.sum('redelivered_total'),
      duplicates: counters.sum('duplicates_total{to="result"'),
      sentTwice: again,
      flaggedTwice,
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.kill()))
    await connection.close()
    await brokers.stop()
  }
}

/** Three brokers first choose who leads. */
async function untilReady(connection: NatsConnection): Promise<void> {
  for (;;) {
    try {
      await (await jetstreamManager(connection)).getAccountInfo()
      return
    } catch {
      await wait(100)
    }
  }
}

async function queueUp(workers: readonly WorkerProcess[], sent: Promise<void>): Promise<void> {
  for (const worker of workers) worker.pause()
  await sent
  for (const worker of workers) worker.resume()
}

async function untilResults(connection: NatsConnection, count: number): Promise<void> {
  for (;;) {
    try {
      const { state } = await (await jetstreamManager(connection)).streams.info('SAMENSPRAAK_RESULT')
      if (state.messages >= count) return
    } catch {
      // A broker is away.
    }
    await wait(5)
  }
}

async function replaceWorker(
  workers: WorkerProcess[],
  index: number,
  counters: Counters,
  start: () => Promise<WorkerProcess>,
): Promise<void> {
  const old = workers[index]
  if (old !== undefined) {
    await counters.take(old)
    await old.kill()
  }
  workers[index] = await start()
}

async function bounce(brokers: Brokers, index: number, random: () => number): Promise<void> {
  await brokers.kill(index)
  await wait(Math.floor(random() * 500))
  await brokers.restart(index)
}

async function leaderOf(connection: NatsConnection, { names }: Brokers): Promise<number> {
  for (;;) {
    try {
      const { cluster } = await (await jetstreamManager(connection)).streams.info('SAMENSPRAAK_RESULT')
      const index = names.indexOf(cluster?.leader ?? '')
      if (index !== -1) return index
    } catch {
      // No leader yet.
    }
    await wait(20)
  }
}

/** Sends the first events once more, as a sender does that did not hear us; each must be flagged. */
async function sendAgain(
  connection: NatsConnection,
  make: (index: number) => SentEvent,
  workers: readonly WorkerProcess[],
): Promise<number> {
  const before = await flagged(workers)
  const client = jetstream(connection)
  for (const { headers, body } of eventsFrom(make, 0, again)) {
    await client.publish('samenspraak.in.plan', body, { headers, retries: 10 })
  }
  const judged = await jetstreamManager(connection)
  for (;;) {
    const { num_pending: waiting, num_ack_pending: held } = await judged.consumers.info(
      'SAMENSPRAAK',
      'samenspraak',
    )
    if (waiting === 0 && held === 0) break
    await wait(50)
  }
  return (await flagged(workers)) - before
}

async function flagged(workers: readonly WorkerProcess[]): Promise<number> {
  const counters = new Counters()
  for (const worker of workers) await counters.take(worker)
  return counters.sum('duplicates_total{to="result"')
}

function* eventsFrom(make: (index: number) => SentEvent, first: number, count: number): Generator<SentEvent> {
  for (let index = first; index < first + count; index += 1) yield make(index)
}
