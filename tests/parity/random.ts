/** A small seeded generator of random numbers (mulberry32), so that a failing case can be made again. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  /** One of the items; undefined when there are none. */
  pick<T>(items: readonly T[]): T | undefined
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (below: number): number => Math.floor(next() * below)
  return { int, pick: (items) => items[int(items.length)] }
}
