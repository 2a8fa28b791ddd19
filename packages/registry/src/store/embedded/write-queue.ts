import type { DatabaseSync } from 'node:sqlite'
import { asStoreError } from './failure.ts'
import { patiently } from './patiently.ts'

/** A change that waits for its transaction. */
interface Waiting {
  readonly work: () => void
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/**
 * Changes that are asked for at the same time share a transaction, and so one wait for the disk; each is all or nothing by
 * itself. While another process writes, the event loop stays free and the turn comes later.
 */
export class WriteQueue {
  readonly #database: DatabaseSync
  readonly #timeoutMilliseconds: number
  readonly #statements: ReturnType<typeof prepareAll>
  readonly #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(database: DatabaseSync, timeoutMilliseconds: number) {
    this.#database = database
    this.#timeoutMilliseconds = timeoutMilliseconds
    this.#statements = prepareAll(database)
  }

  /** Resolves when the change is on disk. */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let answer = (): void => {}
      this.#waiting.push({
        work: () => {
          const result = work()
          answer = () => resolve(result)
        },
        done: () => answer(),
        failed: (error) => reject(asStoreError(error)),
      })
      this.#running ??= new Promise((ended) => void setImmediate(() => ended(this.#runAll())))
    })
  }

  /** Resolves when everything that was asked so far has its answer. */
  async empty(): Promise<void> {
    await this.#running
  }

  async #runAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      try {
        await patiently(() => this.#runTogether(), this.#timeoutMilliseconds)
      } catch (error) {
        for (const { failed } of this.#waiting.splice(0)) failed(error)
      }
    }
    this.#running = undefined
  }

  #runTogether(): void {
    const { begin, commit, rollback } = this.#statements
    begin.run()
    const batch = this.#waiting.splice(0)
    try {
      // One change alone needs no mark to come back to: it is the transaction.
      const written = batch.length === 1 ? batch : batch.filter((one) => this.#runOne(one))
      if (batch.length === 1) batch[0]?.work()
      commit.run()
      for (const { done } of written) done()
    } catch (error) {
      if (this.#database.isOpen && this.#database.isTransaction) rollback.run()
      // Who had an answer already keeps it.
      for (const { failed } of batch) failed(error)
    }
  }

  /** False when this change alone was undone. */
  #runOne({ work, failed }: Waiting): boolean {
    const { mark, keep, undo } = this.#statements
    mark.run()
    try {
      work()
      keep.run()
      return true
    } catch (error) {
      // A full disk, for one, ends the whole transaction.
      if (!this.#database.isTransaction) throw error
      undo.run()
      keep.run()
      failed(error)
      return false
    }
  }
}

function prepareAll(database: DatabaseSync) {
  return {
    begin: database.prepare('begin immediate'),
    commit: database.prepare('commit'),
    rollback: database.prepare('rollback'),
    mark: database.prepare('savepoint change'),
    keep: database.prepare('release change'),
    undo: database.prepare('rollback to change'),
  }
}
