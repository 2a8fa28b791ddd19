import { jetstream } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { setTimeout as wait } from 'node:timers/promises'
import { Slots } from '../../../packages/cli/src/stream/slots.ts'
import type { SentEvent } from './events.ts'

/** Connects as a test does: it keeps trying. */
export function connectTest(urls: readonly string[]): Promise<NatsConnection> {
  return connect({ servers: [...urls], maxReconnectAttempts: -1, reconnectTimeWait: 100 })
}

/** Publishes events and waits until the stream has them all; tries again for as long as it takes. */
export async function publishEvents(
  connection: NatsConnection,
  events: Iterable<SentEvent>,
  subject = 'samenspraak.in.plan',
): Promise<void> {
  const client = jetstream(connection)
  const slots = new Slots(256)
  const publish = async ({ id, headers, body }: SentEvent): Promise<void> => {
    for (;;) {
      try {
        await client.publish(subject, body, { headers, msgID: id, timeout: 3000 })
        break
      } catch {
        await wait(100)
      }
    }
    slots.release()
  }
  for (const event of events) {
    await slots.take()
    void publish(event)
  }
  await slots.idle()
}
