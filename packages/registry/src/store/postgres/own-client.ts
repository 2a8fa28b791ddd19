import { Client } from 'pg'
import { asStoreError } from './failure.ts'

/** How a backup connects: outside the pool, whose connections may all be waiting for the gate that it holds. */
export interface OwnClientOptions {
  readonly url: string
  readonly timeoutMilliseconds: number
}

/** Connects for one long task; `close` ends the connection, and a transaction that was not committed with it. */
export async function openOwnClient({ url, timeoutMilliseconds }: OwnClientOptions): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMilliseconds,
    // Writers queue behind who waits for the gate, so a writer that stands still must not hold up all of them.
    lock_timeout: timeoutMilliseconds,
    keepAlive: true,
    fallback_application_name: 'samenspraak-registry',
  })
  // The next statement tells it too; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end()
    throw asStoreError(error)
  }
}
