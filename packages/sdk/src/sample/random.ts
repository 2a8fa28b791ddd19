/**
 * A seeded source of whole numbers below 2^32, the same on every machine: sfc32, the small fast counting generator
 * with a state of 128 bits by Chris Doty-Humphrey (PractRand, public domain). Not for secrets.
 */
export type Random = () => number

/** A list with at least one item, so that picking from it cannot fail. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** The source that belongs to a text: equal texts give equal numbers, nearly equal texts unrelated ones. */
export function createRandom(seed: string): Random {
  let a = hash(seed, 0x811c9dc5)
  let b = hash(seed, 0x01000193)
  let c = hash(seed, 0x9e3779b9)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  // Twelve rounds, as PractRand does, spread the seed over the whole state.
  for (let round = 0; round < 12; round++) next()
  return next
}

/** FNV-1a over the UTF-16 units, from a start of its own, finished with the mixer of MurmurHash3. */
function hash(text: string, start: number): number {
  let value = start
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}

/** A whole number from 0 up to, not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor((random() / 0x100000000) * end)
}

/** A whole number from `first` up to and including `last`. */
export function between(random: Random, first: number, last: number): number {
  return first + below(random, last - first + 1)
}

/** True in `share` of the cases, from 0 to 1. */
export function chance(random: Random, share: number): boolean {
  return random() < share * 0x100000000
}

/** One item; each has the same chance. */
export function pick<T>(random: Random, list: NonEmpty<T>): T {
  return list[below(random, list.length)] ?? list[0]
}

/** At most `count` different items, in the order of the list. */
export function pickSome<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  let wanted = Math.min(count, list.length)
  return list.filter((_item, index) => {
    const taken = chance(random, wanted / (list.length - index))
    if (taken) wanted--
    return taken
  })
}

/** An index, the first with weight `weights[0]` and so on. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = below(random, 1_000_000) / 1_000_000
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const index = weights.findIndex((weight) => (left -= weight / total) < 0)
  return Math.max(0, index)
}

/** A UUID of version 4 (RFC 9562) from the source. */
export function uuid(random: Random): string {
  const second = hex(((random() & 0xffff0fff) | 0x4000) >>> 0)
  const third = hex(((random() & 0x3fffffff) | 0x80000000) >>> 0)
  return `${hex(random())}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(random())}`
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}

/** `count` random digits. */
export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => below(random, 10)).join('')
}
