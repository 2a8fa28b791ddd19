/** Numbers that look random and are the same in every run with the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) | 0
  }

  /** At least 0 and below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end)
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  /** One of a list that is written out. */
  pick<const T extends readonly [unknown, ...unknown[]]>(things: T): T[number] {
    return things[this.below(things.length)] ?? things[0]
  }

  /** One of a list that may be empty. */
  some<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)]
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): readonly T[] {
    return things
      .map((thing) => ({ thing, weight: this.fraction() }))
      .toSorted((a, b) => a.weight - b.weight)
      .map(({ thing }) => thing)
  }
}
