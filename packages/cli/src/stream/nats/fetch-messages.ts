import { setTimeout as wait } from 'node:timers/promises'
import type { Consumer, JetStreamManager, JsMsg } from '@nats-io/jetstream'
import { StreamTroubleError } from '../stream-trouble.ts'
import type { NatsClient } from './load-client.ts'
import type { StreamSettings } from './stream-settings.ts'

/** Asks for messages once; ends when they have come, or none came for a while. */
export type Fetch = () => AsyncGenerator<JsMsg, void>

/** How long a request stays open; also how long an idle worker takes to stop. */
const openMilliseconds = 1000
const overdueMilliseconds = 10_000
const pauseMilliseconds = 250

/**
 * Requests of half of what may be under way. A request is used rather than the endless iterator of the client, which drops
 * what it holds when it is stopped. Without a broker it comes back empty after a pause; without the stream it throws.
 */
export function createFetch(
  { jetstream }: NatsClient,
  manager: JetStreamManager,
  consumer: Consumer,
  { stream, consumer: name, inFlight }: StreamSettings,
): Fetch {
  const size = Math.max(1, Math.ceil(inFlight / 2))
  const seeConsumer = async (): Promise<void> => {
    await manager.consumers.info(stream, name).catch((error: unknown) => {
      if (error instanceof jetstream.JetStreamApiError && error.status === notFound)
        throw new StreamTroubleError('worker/stream-gone', [], { cause: error })
    })
  }
  return async function* fetch() {
    let isEmpty = true
    try {
      const messages = await consumer.fetch({ max_messages: size, expires: openMilliseconds })
      // The broker ends it in time, unless it went away with it.
      const overdue = setTimeout(() => messages.stop(), overdueMilliseconds)
      try {
        for await (const message of messages) {
          isEmpty = false
          yield message
        }
      } finally {
        clearTimeout(overdue)
      }
    } catch {
      await seeConsumer()
      await wait(pauseMilliseconds)
      return
    }
    // A request that was open when the consumer was deleted ends as one for which there was nothing.
    if (isEmpty) await seeConsumer()
  }
}

const notFound = 404
