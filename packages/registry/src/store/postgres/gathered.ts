import { integer } from '../rows.ts'
import type { Row } from '../rows.ts'
import type { Connection, Prepared } from './connection.ts'

/** Questions under way at most; more wait, and so go together. */
const mostLanes = 2
/** Questions in one statement at most. */
const mostTogether = 100

interface Waiting {
  readonly key: readonly string[]
  readonly resolve: (row: Row | undefined | PromiseLike<Row | undefined>) => void
}

/**
 * Looks by key that are asked for at the same moment share a statement, because sending one costs more than what it finds.
 * Every look begins after it was asked for. The statement takes an array for each part of a key, gives at most one row for
 * each, and says in `place` for which, from 1.
 */
export class Gathered {
  readonly #connection: Connection
  readonly #query: Prepared
  readonly #waiting: Waiting[] = []
  #running = 0
  #isPlanned = false

  constructor(connection: Connection, query: Prepared) {
    this.#connection = connection
    this.#query = query
  }

  /** The row under a key; undefined when there is none. */
  find(...key: readonly string[]): Promise<Row | undefined> {
    // Nothing bears such a name, and one of them would spoil the statement for all.
    if (key.some((part) => part.includes('\0'))) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.#waiting.push({ key, resolve })
      if (this.#isPlanned) return
      this.#isPlanned = true
      setImmediate(() => this.#start())
    })
  }

  #start(): void {
    this.#isPlanned = false
    while (this.#waiting.length > 0 && this.#running < mostLanes)
      void this.#ask(this.#waiting.splice(0, mostTogether))
  }

  /** Never rejects: what fails, fails where it was asked for. */
  async #ask(asked: readonly Waiting[]): Promise<void> {
    this.#running++
    const parts = asked[0]?.key.map((_part, at) => asked.map(({ key }) => key[at])) ?? []
    const found = this.#connection.find(this.#query, parts).then(byPlace)
    asked.forEach(({ resolve }, at) => resolve(found.then((rows) => rows.get(at + 1))))
    await found.catch(() => undefined)
    this.#running--
    this.#start()
  }
}

function byPlace(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [integer(row['place']), row]))
}
