import { Pool } from 'pg'
import type { PoolClient } from 'pg'
import type { Row } from '../rows.ts'
import { StoreError } from '../store-error.ts'
import { asStoreError, isPassing, isUnmatchable } from './failure.ts'

/** A statement that each connection prepares once, under its name. */
export interface Prepared {
  readonly name: string
  readonly text: string
}

/** A statement with its values. */
export interface Statement {
  readonly query: Prepared
  readonly values: readonly unknown[]
}

/** How the store connects. */
export interface ConnectionOptions {
  readonly url: string
  readonly poolSize: number
  readonly timeoutMilliseconds: number
}

/** How often a change that stands in another's way is tried. */
const tries = 8

/** The database as the parts of the store use it: connections that come back by themselves after the server was away. */
export class Connection {
  readonly #pool: Pool
  readonly #running = new Set<Promise<unknown>>()
  #closed = false

  constructor(options: ConnectionOptions) {
    this.#pool = openPool(options)
  }

  /** A look; what nothing can bear finds nothing. */
  find(query: Prepared, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#run(async () => {
      try {
        return await this.#ask(query, values)
      } catch (error) {
        if (isUnmatchable(error)) return []
        throw asStoreError(error)
      }
    })
  }

  /** A change in one statement, which is its transaction; tried again when another change was in its way. */
  change(query: Prepared, values: readonly unknown[]): Promise<Row> {
    return this.#run(async () => {
      for (let turn = 1; ; turn++) {
        try {
          return (await this.#ask(query, values))[0] ?? {}
        } catch (error) {
          if (turn === tries || !isPassing(error)) throw asStoreError(error)
        }
      }
    })
  }

  /** Several statements in a transaction, which is undone when `work` rejects. */
  together<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return this.#run(() => inTransaction(this.#pool, work))
  }

  /**
   * Several changes in one statement, a row for each; not tried again. When it rejects none has happened, or nobody knows: the
   * connection broke.
   */
  changeTogether({ query, values }: Statement): Promise<readonly Row[]> {
    return this.#run(() => this.#ask(query, values))
  }

  /** Ends when everything that was asked so far has its answer. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.allSettled(this.#running)
    await this.#pool.end()
  }

  async #ask({ name, text }: Prepared, values: readonly unknown[]): Promise<readonly Row[]> {
    return (await this.#pool.query<Row>({ name, text, values: [...values] })).rows
  }

  async #run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closed) throw closedError()
    const result = work()
    this.#running.add(result)
    try {
      return await result
    } finally {
      this.#running.delete(result)
    }
  }
}

/** What everybody hears who asks a store that was closed. */
export function closedError(): StoreError {
  return new StoreError('STORE_CLOSED', 'the store was closed')
}

function openPool({ url, poolSize, timeoutMilliseconds }: ConnectionOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: timeoutMilliseconds,
    statement_timeout: timeoutMilliseconds,
    // A process that stands still must not keep the others from sealing.
    idle_in_transaction_session_timeout: timeoutMilliseconds,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Statements that are asked without waiting for the one before go out together.
    pipeline: true,
    fallback_application_name: 'samenspraak-registry',
  })
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => {})
  return pool
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  let client: PoolClient | undefined
  try {
    client = await pool.connect()
    // Without a listener an error between two statements would end the process; the next statement tells it too.
    client.on('error', ignore)
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.off('error', ignore)
    client.release()
    return result
  } catch (error) {
    // The connection goes, and what it had not committed with it.
    client?.release(true)
    throw asStoreError(error)
  }
}

function ignore(): void {}
