import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { setTimeout as wait } from 'node:timers/promises'
import { eventId, isInvalid } from './events.ts'

/** What a run left in the streams, held against what was sent. */
export interface Outcome {
  readonly results: number
  readonly deadLetters: number
  /** Sent, but without a verdict. */
  readonly lost: number
  /** Verdicts beyond the first on one event. */
  readonly double: number
  /** Verdicts that say something else than was to be said. */
  readonly wrong: number
}

/** Waits until as many verdicts stand there as events were sent and nothing is under way. */
export async function untilJudged(
  connection: NatsConnection,
  count: number,
  stream = 'SAMENSPRAAK',
): Promise<void> {
  for (;;) {
    try {
      const manager = await jetstreamManager(connection)
      const { state } = await manager.streams.info(`${stream}_RESULT`)
      const { num_ack_pending: held, num_pending: waiting } = await manager.consumers.info(
        'SAMENSPRAAK',
        'samenspraak',
      )
      if (state.messages >= count && held === 0 && waiting === 0) return
    } catch {
      // A broker is away.
    }
    await wait(100)
  }
}

/** Reads all verdicts and dead letters. */
export async function readOutcome(
  connection: NatsConnection,
  count: number,
  stream = 'SAMENSPRAAK',
): Promise<Outcome> {
  const verdicts = new Map<string, string[]>()
  const results = await readAll(connection, `${stream}_RESULT`, (text) => {
    const { data }: { data: { id: string; outcome: string } } = JSON.parse(text)
    verdicts.set(data.id, [...(verdicts.get(data.id) ?? []), data.outcome])
  })
  const deadLetters = await readAll(connection, `${stream}_DEAD`, () => {})
  let lost = 0
  let double = 0
  let wrong = 0
  for (let index = 0; index < count; index += 1) {
    const [first, ...more] = verdicts.get(eventId(index)) ?? []
    if (first === undefined) lost += 1
    else if (first !== (isInvalid(index) ? 'invalid' : 'valid')) wrong += 1
    double += more.length
  }
  return { results, deadLetters, lost, double, wrong }
}

async function readAll(
  connection: NatsConnection,
  stream: string,
  read: (text: string) => void,
): Promise<number> {
  const manager = await jetstreamManager(connection)
  const { state } = await manager.streams.info(stream)
  if (state.messages === 0) return 0
  const consumer = await jetstream(connection).consumers.get(stream)
  const messages = await consumer.consume({ max_messages: 5000 })
  let count = 0
  for await (const message of messages) {
    read(message.string())
    count += 1
    if (message.info.pending === 0) break
  }
  return count
}
