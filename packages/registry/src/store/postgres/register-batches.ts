import type { RegisterCommand } from '../outcomes.ts'
import { integer } from '../rows.ts'
import type { Row } from '../rows.ts'
import { closedError } from './connection.ts'
import type { Connection } from './connection.ts'
import { registerStatement, togetherStatement } from './register-statement.ts'
import { takeGroup } from './take-group.ts'

/** Transactions that are shared, at most at once: one that is written while the next is put together. */
const mostLanes = 2

interface Waiting {
  readonly command: RegisterCommand
  readonly resolve: (row: Row | PromiseLike<Row>) => void
}

/**
 * Registrations that are asked for while others are under way share a transaction, and so one statement and one wait for the
 * disk. Nobody waits for others to come. What is not plain goes by itself, and so does each when one spoils it for all.
 */
export class RegisterBatches {
  readonly #connection: Connection
  readonly #lanes: number
  #waiting: Waiting[] = []
  #running = 0
  /** By themselves, in the place of a group or beside it. */
  #underWay = 0
  #isPlanned = false
  #emptied: (() => void) | undefined

  constructor(connection: Connection, poolSize: number) {
    this.#connection = connection
    // Looks need a connection too.
    this.#lanes = Math.max(1, Math.min(mostLanes, poolSize - 1))
  }

  /** The row that says what came of the registration. */
  register(command: RegisterCommand): Promise<Row> {
    if (this.#emptied !== undefined) return Promise.reject(closedError())
    if (command.fixed !== undefined || command.references.length > 0) return this.#single(command)
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
      const { group, rest } = takeGroup(this.#waiting)
      this.#waiting = rest
      void this.#run(group)
    }
    this.#tellIfEmpty()
  }

  /** Never rejects: what fails, fails where it was asked for. */
  async #run(group: readonly Waiting[]): Promise<void> {
    this.#running++
    const apart = group.length === 1 ? group : await this.#together(group)
    const rows = apart.map(({ command, resolve }) => {
      const row = this.#single(command)
      resolve(row)
      return row
    })
    // Who goes by itself has no part in the place of a group: one that waits for others must not hold up all.
    if (group.length === 1) await Promise.allSettled(rows)
    this.#running--
    this.#start()
  }

  /** Answers those of which nothing is written yet, as far as anybody knows. */
  async #together(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    try {
      const rows = await this.#connection.changeTogether(
        togetherStatement(group.map(({ command }) => command)),
      )
      const byPlace = new Map(rows.map((row) => [integer(row['place']), row]))
      return group.filter(({ resolve }, index) => {
        const row = byPlace.get(index + 1)
        if (row === undefined || row['outcome'] === 'apart') return true
        resolve(row)
        return false
      })
    } catch {
      // Each by itself tells what was wrong, and with which; what was written after all is found then.
      return group
    }
  }

  async #single(command: RegisterCommand): Promise<Row> {
    const { query, values } = registerStatement(command)
    this.#underWay++
    try {
      return await this.#connection.change(query, values)
    } finally {
      this.#underWay--
      this.#tellIfEmpty()
    }
  }

  #tellIfEmpty(): void {
    if (this.#waiting.length === 0 && this.#running === 0 && this.#underWay === 0) this.#emptied?.()
  }
}
