/** Of how many the count is kept. */
const meeste = 10_000

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
    // Last in line, so that those go first who asked longest ago.
    this.#used.delete(wie)
    this.#used.set(wie, { minute, count })
    if (this.#used.size > meeste) this.#vergeet(minute)
    return count > most ? 60 - Math.floor((now % 60_000) / 1000) : undefined
  }

  /** Counts of earlier minutes say nothing any more; of this minute those go who asked longest ago, never all. */
  #vergeet(minute: number): void {
    for (const [wie, known] of this.#used) {
      if (this.#used.size <= meeste && known.minute === minute) return
      this.#used.delete(wie)
    }
  }
}
