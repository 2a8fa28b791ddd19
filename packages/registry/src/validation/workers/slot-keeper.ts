import type { Client } from '../../access/limits/current-client.ts'
import { WaitingLines } from './waiting-lines.ts'
import { WorkBudget } from './work-budget.ts'

/** How workers are shared among those who ask. */
export interface Sharing {
  /** Workers that whoever may not publish leaves free, as long as one remains for them. */
  readonly kept: number
  /** Tasks of one client that may wait. */
  readonly longestQueueEach: number
  /** Time of workers in a minute of one client who may not publish. */
  readonly millisecondsPerMinute: number
}

/** One task that waits, of one request of a client. */
interface Waiting<Slot> {
  readonly begin: (slot: Slot) => void
  /** After so many seconds, when it is the client's own doing that there is no room. */
  readonly refuse: (seconds?: number) => void
}

/**
 * Gives slots to clients. Whoever may publish goes first, so that nobody else's work keeps a registration waiting. Whoever
 * spent its time keeps one task waiting until it has time again, which slows a stream of documents down; more is refused.
 */
export class SlotKeeper<Slot> {
  readonly #idle: Slot[]
  readonly #sharing: Sharing & { readonly longestQueue: number }
  readonly #mostForOthers: number
  readonly #budget: WorkBudget
  readonly #waiting = new WaitingLines<Waiting<Slot>>()
  #othersAtWork = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    slots: readonly Slot[],
    sharing: Sharing & { readonly longestQueue: number },
    now: () => number,
  ) {
    this.#idle = [...slots]
    this.#sharing = sharing
    this.#mostForOthers = Math.max(1, slots.length - sharing.kept)
    this.#budget = new WorkBudget(sharing.millisecondsPerMinute, now)
  }

  /** A slot, now or when it is this client's turn; undefined when there is no room to wait. */
  async slotFor(client: Client): Promise<Slot | undefined> {
    if (this.#mayNow(client)) {
      const slot = this.#idle.pop()
      if (slot !== undefined) return this.#givenTo(client, slot)
    }
    const wait = this.#waitOf(client)
    if (this.#waiting.lengthOf(client) >= (wait > 0 ? 1 : this.#sharing.longestQueueEach)) {
      client.turnAway(secondsOf(wait))
      return undefined
    }
    if (this.#waiting.lengthFor(client.mayPublish) >= this.#sharing.longestQueue) return undefined
    return new Promise((resolve) => {
      this.#waiting.add(client, {
        begin: (slot) => resolve(this.#givenTo(client, slot)),
        refuse: (seconds) => {
          if (seconds !== undefined) client.turnAway(seconds)
          resolve(undefined)
        },
      })
      this.#goOnLater()
    })
  }

  /** Takes a slot back, with what it was used for. */
  giveBack(slot: Slot, client: Client, milliseconds: number): void {
    this.#idle.push(slot)
    if (!client.mayPublish) {
      this.#othersAtWork -= 1
      this.#budget.spend(client.name, milliseconds)
      const wait = this.#waitOf(client)
      if (wait > 0) for (const other of this.#waiting.shorten(client)) other.refuse(secondsOf(wait))
    }
    this.#goOn()
  }

  /** Whoever waits still is told that there is no room. */
  close(): void {
    clearTimeout(this.#timer)
    for (let next = this.#next(() => true); next !== undefined; next = this.#next(() => true)) next.refuse()
  }

  #goOn(): void {
    for (let slot = this.#idle.pop(); slot !== undefined; slot = this.#idle.pop()) {
      const next = this.#next((client) => this.#mayNow(client))
      if (next === undefined) {
        this.#idle.push(slot)
        return this.#goOnLater()
      }
      next.begin(slot)
    }
  }

  /** Nobody may be at work to give a slot back when time comes back to who waits for it. */
  #goOnLater(): void {
    const waits = this.#waiting.clients().flatMap((client) => this.#waitOf(client) || [])
    clearTimeout(this.#timer)
    if (waits.length === 0) return
    this.#timer = setTimeout(() => this.#goOn(), Math.min(...waits))
    this.#timer.unref()
  }

  #next(mayNow: (client: Client) => boolean): Waiting<Slot> | undefined {
    return this.#waiting.take(mayNow)
  }

  #mayNow(client: Client): boolean {
    return client.mayPublish || (this.#othersAtWork < this.#mostForOthers && this.#waitOf(client) === 0)
  }

  #waitOf({ name, mayPublish }: Client): number {
    return mayPublish ? 0 : this.#budget.waitOf(name)
  }

  #givenTo(client: Client, slot: Slot): Slot {
    if (!client.mayPublish) this.#othersAtWork += 1
    return slot
  }
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
