const minute = 60_000
const mostClients = 10_000

/** What each client may spend in a minute; what was spent comes back evenly. A last piece of work may go beyond it. */
export class WorkBudget {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #kept = new Map<string, { readonly left: number; readonly at: number }>()

  /** Milliseconds of work in a minute, and a clock in milliseconds. */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Notes what a client spent. */
  spend(client: string, milliseconds: number): void {
    const left = this.#leftOf(client) - milliseconds
    // Whoever spent longest ago has the most back.
    this.#kept.delete(client)
    this.#kept.set(client, { left, at: this.#now() })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostClients && oldest !== undefined) this.#kept.delete(oldest)
  }

  /** Milliseconds until a client has something to spend; 0 when it has now. */
  waitOf(client: string): number {
    const left = this.#leftOf(client)
    return left > 0 ? 0 : Math.ceil(((1 - left) / this.#perMinute) * minute)
  }

  #leftOf(client: string): number {
    const known = this.#kept.get(client)
    if (known === undefined) return this.#perMinute
    const back = ((this.#now() - known.at) / minute) * this.#perMinute
    return Math.min(this.#perMinute, known.left + back)
  }
}
