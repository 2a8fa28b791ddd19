import type { ConsumerConfig, JetStreamManager, StreamConfig } from '@nats-io/jetstream'
import { StreamTroubleError } from '../stream-trouble.ts'
import type { NatsClient } from './load-client.ts'
import type { StreamSettings } from './stream-settings.ts'

const nanosPerSecond = 1_000_000_000
const noStream = 10_059
const nameTaken: ReadonlySet<number> = new Set([10_058, 10_148])

/** Sees to it that the streams and the consumer exist; what exists already stays as it is. */
export async function ensureStreams(
  { jetstream }: NatsClient,
  manager: JetStreamManager,
  settings: StreamSettings,
): Promise<void> {
  const { stream, consumer, filter, ackWaitSeconds, inFlight } = settings
  const missing: string[] = []
  for (const config of streamsOf(settings)) {
    if (await exists(jetstream, manager, config.name)) continue
    if (settings.create === undefined) missing.push(config.name)
    else await makeStream(jetstream, manager, config)
  }
  if (missing.length > 0) throw new StreamTroubleError('worker/stream-missing', missing)
  const config: Partial<ConsumerConfig> = {
    durable_name: consumer,
    ack_policy: jetstream.AckPolicy.Explicit,
    ack_wait: ackWaitSeconds * nanosPerSecond,
    // The worker itself counts deliveries, so that the last one becomes a dead letter and not silence.
    max_deliver: -1,
    // What all workers together may hold: several times what one has under way.
    max_ack_pending: inFlight * 32,
    ...(filter === undefined ? {} : { filter_subject: filter }),
  }
  await manager.consumers.add(stream, config)
}

/** The stream of messages, and those of the verdicts and of the dead letters. */
function streamsOf({
  stream,
  prefix,
  create,
}: StreamSettings): readonly (Partial<StreamConfig> & { name: string })[] {
  const { subject = '', replicas = 1, windowSeconds = 120 } = create ?? {}
  const common = { num_replicas: replicas, duplicate_window: windowSeconds * nanosPerSecond }
  return [
    { ...common, name: stream, subjects: [subject] },
    { ...common, name: `${stream}_RESULT`, subjects: [`${prefix}.result`, `${prefix}.result.>`] },
    { ...common, name: `${stream}_DEAD`, subjects: [`${prefix}.dead`] },
  ]
}

async function exists(
  { JetStreamApiError }: NatsClient['jetstream'],
  manager: JetStreamManager,
  name: string,
): Promise<boolean> {
  try {
    await manager.streams.info(name)
    return true
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === noStream) return false
    throw error
  }
}

/** Another worker may have made it in the meantime. */
async function makeStream(
  { JetStreamApiError }: NatsClient['jetstream'],
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<void> {
  try {
    await manager.streams.add(config)
  } catch (error) {
    if (!(error instanceof JetStreamApiError && nameTaken.has(error.code))) throw error
  }
}
