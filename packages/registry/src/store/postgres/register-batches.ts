import type { RegisterCommand } from '../outcomes.ts'
import type { Row } from '../rows.ts'
import { closedError } from './connection.ts'
import type { Connection } from './connection.ts'
import { lockStatements, registerStatement } from './register-statement.ts'

/** Registrations in one transaction at most; more would keep others too long from the same subjects. */
const longestBatch = 16

/** Transactions under way at most: enough to keep the disk busy, few enough to have something to put together. */
const mostLanes = 4

/** As long as no more than this are under way, sharing would only make them wait for each other. */
const few = 8

interface Waiting {
  readonly command: RegisterCommand
  readonly resolve: (row: Row | PromiseLike<Row>) => void
}

/**
 * Registrations that are asked for at the same time share a transaction, and so one wait for the disk. When one of them
 * fails, or stands in another's way, each goes by itself.
 */
export class RegisterBatches {
  readonly #connection: Connection
  readonly #lanes: number
  readonly #waiting: Waiting[] = []
  readonly #few: number
  /** Transactions that are shared. */
  #running = 0
  /** Registrations, in those and by themselves. */
  #underWay = 0
  #isPlanned = false
  #emptied: (() => void) | undefined

  constructor(connection: Connection, poolSize: number) {
    this.#connection = connection
    this.#few = Math.min(few, poolSize)
    // Looks need a connection too.
    this.#lanes = Math.max(1, Math.min(mostLanes, poolSize - 1))
  }

  /** The row that says what came of the registration. */
  register(command: RegisterCommand): Promise<Row> {
    if (this.#emptied !== undefined) return Promise.reject(closedError())
    // Who takes over ids has the gate alone, which nobody gets who holds it together with others.
    if (command.fixed !== undefined) return this.#single(command)
    if (this.#waiting.length === 0 && this.#underWay < this.#few) return this.#runSingle(command)
    return new Promise((resolve) => {
      this.#waiting.push({ command, resolve })
      if (this.#isPlanned) return
      this.#isPlanned = true
      setImmediate(() => {
        this.#isPlanned = false
        this.#start()
      })
    })
  }

  /** Takes nothing more, and resolves when everything that was asked so far has its answer. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#emptied = resolve
      this.#start()
    })
  }

  #start(): void {
    while (this.#waiting.length > 0 && this.#running < this.#lanes) {
      const share = Math.ceil(this.#waiting.length / (this.#lanes - this.#running))
      void this.#runBatch(this.#waiting.splice(0, Math.min(share, longestBatch)))
    }
    if (this.#waiting.length === 0 && this.#underWay === 0) this.#emptied?.()
  }

  async #runSingle(command: RegisterCommand): Promise<Row> {
    this.#underWay++
    try {
      return await this.#single(command)
    } finally {
      this.#underWay--
      this.#start()
    }
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    this.#running++
    this.#underWay += batch.length
    await this.#settle(batch.toSorted(byIdentity))
    this.#running--
    this.#underWay -= batch.length
    this.#start()
  }

  /** Never rejects: what fails, fails where it was asked for. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      if (batch.length > 1) {
        const commands = batch.map(({ command }) => command)
        const locks = lockStatements(commands)
        const rows = await this.#connection.pipelined([...locks, ...commands.map(registerStatement)])
        batch.forEach(({ resolve }, index) => resolve(rows[locks.length + index] ?? {}))
        return
      }
    } catch {
      // Each by itself tells what was wrong, and with which.
    }
    const singles = batch.map(({ command, resolve }) => {
      const row = this.#single(command)
      resolve(row)
      return row
    })
    await Promise.allSettled(singles)
  }

  #single(command: RegisterCommand): Promise<Row> {
    const { query, values } = registerStatement(command)
    return this.#connection.change(query, values)
  }
}

/** The order in which contents are locked, also by those who delete them. */
function byIdentity(one: Waiting, other: Waiting): number {
  if (one.command.content.identity === other.command.content.identity) return 0
  return one.command.content.identity < other.command.content.identity ? -1 : 1
}
