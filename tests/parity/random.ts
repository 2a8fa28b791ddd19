import { below, createRandom as createSource } from '../../packages/sdk/src/sample/random.ts'

/** Seeded choices, so that a failing case can be made again. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  /** One of the items; undefined when there are none. */
  pick<T>(items: readonly T[]): T | undefined
}

export function createRandom(seed: number): Random {
  const source = createSource(`parity/${seed}`)
  const int = (end: number): number => below(source, end)
  return { int, pick: (items) => items[int(items.length)] }
}
