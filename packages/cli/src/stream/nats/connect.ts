import { readFile } from 'node:fs/promises'
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node'
import { StreamTroubleError } from '../stream-trouble.ts'
import type { NatsClient } from './load-client.ts'
import type { StreamSettings } from './stream-settings.ts'

/** Connects with what the environment says about who we are, and keeps trying when the connection is lost later. */
export async function connectToNats(
  { transport }: NatsClient,
  { servers, variables }: Pick<StreamSettings, 'servers' | 'variables'>,
): Promise<NatsConnection> {
  const {
    NATS_USER: user,
    NATS_PASSWORD: pass,
    NATS_TOKEN: token,
    NATS_CREDS: creds,
    NATS_CA: ca,
  } = variables
  const options: ConnectionOptions = {
    servers: [...servers],
    name: 'samenspraak worker',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    ...(user === undefined ? {} : { user, pass: pass ?? '' }),
    ...(token === undefined ? {} : { token }),
    ...(creds === undefined ? {} : { authenticator: transport.credsAuthenticator(await readBytes(creds)) }),
    ...(ca === undefined ? {} : { tls: { ca: new TextDecoder().decode(await readBytes(ca)) } }),
  }
  try {
    return await transport.connect(options)
  } catch (cause) {
    throw new StreamTroubleError('worker/unreachable', [], { cause })
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new StreamTroubleError('worker/credentials-unreadable', [], { cause })
  }
}
