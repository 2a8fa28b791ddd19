import type { JetStreamClient, JetStreamPublishOptions } from '@nats-io/jetstream'
import type { Letter, Stored } from '../message.ts'
import type { NatsClient } from './load-client.ts'
import type { StreamSettings } from './stream-settings.ts'

const wrongLastSequence = 10_071
const answerMilliseconds = 5000

/** Stores letters in a stream that refuses a key it has seen: within its window, or as long as it keeps the letter. */
export function createStore(
  { transport, jetstream }: NatsClient,
  client: JetStreamClient,
  { prefix, once }: Pick<StreamSettings, 'once' | 'prefix'>,
): (letter: Letter) => Promise<Stored> {
  return async ({ to, key, headers, body }) => {
    const sent = transport.headers()
    for (const [name, value] of headers) sent.append(name, value)
    const isKept = once === 'kept' && to === 'result'
    const options: Partial<JetStreamPublishOptions> = {
      msgID: key,
      headers: sent,
      timeout: answerMilliseconds,
      // A subject on which nothing was ever stored: the broker then holds the second one back, however late it comes.
      ...(isKept ? { expect: { lastSubjectSequence: 0 } } : {}),
    }
    try {
      const { duplicate } = await client.publish(`${prefix}.${to}${isKept ? `.${key}` : ''}`, body, options)
      return duplicate ? 'again' : 'first'
    } catch (error) {
      if (error instanceof jetstream.JetStreamApiError && error.code === wrongLastSequence) return 'again'
      throw error
    }
  }
}
