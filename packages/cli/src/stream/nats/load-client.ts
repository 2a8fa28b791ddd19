import { StreamTroubleError } from '../stream-trouble.ts'

type Transport = typeof import('@nats-io/transport-node')
type JetStream = typeof import('@nats-io/jetstream')

/** The two halves of the client. */
export interface NatsClient {
  readonly transport: Transport
  readonly jetstream: JetStream
}

/** Loads the client of NATS, which only who uses the worker installs. */
export async function loadNatsClient(): Promise<NatsClient> {
  try {
    const [transport, jetstream] = await Promise.all([
      import('@nats-io/transport-node'),
      import('@nats-io/jetstream'),
    ])
    return { transport, jetstream }
  } catch (cause) {
    throw new StreamTroubleError('worker/client-missing', [], { cause })
  }
}
