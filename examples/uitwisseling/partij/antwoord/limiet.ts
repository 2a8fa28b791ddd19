/** How many requests each who asks still has in this minute. */
export class Limiet {
  readonly #now: () => number
  readonly #used: Map<string, { minute: number; count: number }> = new Map()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Seconds to wait; undefined when this request is still within the limit. */
  wachten(wie: string, most: number): number | undefined {
    const now = this.#now()
    const minute = Math.floor(now / 60_000)
    const known = this.#used.get(wie)
    const count = known?.minute === minute ? known.count + 1 : 1
    if (this.#used.size > 10_000) this.#used.clear()
    this.#used.set(wie, { minute, count })
    return count > most ? 60 - Math.floor((now % 60_000) / 1000) : undefined
  }
}
