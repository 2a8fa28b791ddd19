/** How many requests a caller still has in this minute. */
export class Limiet {
  readonly #most: number
  readonly #now: () => number
  readonly #used: Map<string, { minute: number; count: number }> = new Map()

  constructor(most: number, now: () => number) {
    this.#most = most
    this.#now = now
  }

  /** Seconds to wait; undefined when this request is still within the limit. */
  wachten(wie: string): number | undefined {
    const now = this.#now()
    const minute = Math.floor(now / 60_000)
    const known = this.#used.get(wie)
    const count = known?.minute === minute ? known.count + 1 : 1
    if (this.#used.size > 10_000) this.#used.clear()
    this.#used.set(wie, { minute, count })
    return count > this.#most ? 60 - Math.floor((now % 60_000) / 1000) : undefined
  }
}
