import { firstValue, type Queryable, valueOf } from './queryable.ts'

/** An event in a box: source and id name it, the body is kept byte for byte. */
export interface BoxedEvent {
  readonly source: string
  readonly id: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** How events are taken out of a box. */
export interface TakeOptions {
  /** How many are claimed at once; 20 without it. */
  readonly size?: number
  /** How long the claim holds: longer than handling all of them takes; 60 without it. */
  readonly seconds?: number
  /** Deliveries after which an event becomes a dead letter; 10 without it. */
  readonly attempts?: number
}

/** What became of the events that one call took. */
export interface Taken {
  readonly settled: number
  readonly postponed: number
  readonly dead: number
  /** Handled, but so late that another taker had the claim: the receiver sees such an event twice. */
  readonly late: number
}

/** Outbox or inbox of `sql/outbox.sql`. */
export interface Box {
  /** Puts an event in, in the transaction of the client; `again` when source and id were there before. */
  put(event: BoxedEvent): Promise<'again' | 'first'>
  /** Claims events that are due and has them handled; one that is not handled comes back later. */
  take(handle: (event: BoxedEvent) => Promise<void>, options?: TakeOptions): Promise<Taken>
}

/** Thrown by a handler that wants to tell why: its code is kept with the event, its message is not. */
export class HandlingError extends Error {
  readonly code: string

  constructor(code: string, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** Gives a box of a database; `take` needs a client that is not inside a transaction. */
export function createBox(name: 'inbox' | 'outbox', client: Queryable): Box {
  return {
    put: async ({ source, id, headers, body }) => {
      const values = [name, source, id, JSON.stringify(headers), body]
      const { rows } = await client.query('select samenspraak.put($1, $2, $3, $4, $5) as is_new', values)
      return firstValue(rows, 'is_new') === true ? 'first' : 'again'
    },
    take: async (handle, { size = 20, seconds = 60, attempts = 10 } = {}) => {
      const { rows } = await client.query(claim, [name, size, seconds, attempts])
      const counts = { settled: 0, postponed: 0, dead: 0, late: 0 }
      for (const row of rows) counts[await handleRow(row, name, client, handle, attempts)] += 1
      return counts
    },
  }
}

const claim =
  'select number::text, attempt, source, id, headers, body from samenspraak.claim($1, $2, $3, $4) order by number'
const codeForm = /^[a-z0-9/-]{1,80}$/

async function handleRow(
  row: unknown,
  name: string,
  client: Queryable,
  handle: (event: BoxedEvent) => Promise<void>,
  attempts: number,
): Promise<keyof Taken> {
  const claimed = [name, valueOf(row, 'number'), valueOf(row, 'attempt')]
  try {
    await handle(toEvent(row))
  } catch (error) {
    const code = error instanceof HandlingError && codeForm.test(error.code) ? error.code : 'worker/handling'
    const { rows } = await client.query('select samenspraak.postpone($1, $2, $3, $4, $5) as state', [
      ...claimed,
      code,
      attempts,
    ])
    const state = firstValue(rows, 'state')
    return state === 'dead' ? 'dead' : state === 'waiting' ? 'postponed' : 'late'
  }
  const { rows } = await client.query('select samenspraak.settle($1, $2, $3) as is_mine', claimed)
  return firstValue(rows, 'is_mine') === true ? 'settled' : 'late'
}

function toEvent(row: unknown): BoxedEvent {
  const body = valueOf(row, 'body')
  const headers = valueOf(row, 'headers')
  return {
    source: String(valueOf(row, 'source')),
    id: String(valueOf(row, 'id')),
    headers: Object.fromEntries(
      Object.entries(typeof headers === 'object' && headers !== null ? headers : {}).map(([key, value]) => [
        key,
        String(value),
      ]),
    ),
    body: body instanceof Uint8Array ? body : new Uint8Array(),
  }
}
