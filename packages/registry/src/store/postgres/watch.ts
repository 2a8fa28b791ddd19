import { Client } from 'pg'
import { channel } from './seal-batch.ts'

/** How news from other processes comes in. */
export interface WatchOptions {
  readonly url: string
  readonly pollMilliseconds: number
  /** Called for every notice. */
  readonly heard: () => void
  /** Asks the store itself; may reject while it is away. */
  readonly look: () => Promise<void>
}

/** A watch that goes on until it is stopped, also over a server that goes away and comes back. */
export interface Watch {
  stop(): Promise<void>
}

/** How long, in milliseconds, the server may take to let a listener in. */
const patience = 10_000

/** Listens for notices on a connection of its own, and looks now and then. */
export function startWatch({ url, pollMilliseconds, heard, look }: WatchOptions): Watch {
  let connection: Client | undefined
  let stopped = false

  async function listen(): Promise<void> {
    if (connection !== undefined || stopped) return
    const own = new Client({
      connectionString: url,
      connectionTimeoutMillis: patience,
      keepAlive: true,
    })
    connection = own
    const lost = (): void => {
      if (connection === own) connection = undefined
    }
    own.on('error', lost).on('end', lost).on('notification', heard)
    await own.connect()
    await own.query(`listen ${channel}`)
  }

  async function turn(): Promise<void> {
    // A store that is away has no news; who asks it something hears that it is away.
    await Promise.allSettled([listen(), look()])
  }

  void turn()
  const timer = setInterval(() => void turn(), pollMilliseconds).unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await connection?.end()
    },
  }
}
