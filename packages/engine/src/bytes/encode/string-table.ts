import type { ProgramWriter } from './program-writer.ts'

const emptySlot = 0xffff
const none = 0xffffffff
const quote = 0x22
const headWords = 4
const entryWords = 8
/** An entry holds the start of the string, its length, the place of its bytes, and what its owner adds. */
const startBytes = 16
/** Many strings stand where another should whatever the seed; a few get a place of their own. */
const mostTried = 200_000
/** A slot holds a number of sixteen bits, and above it a mark. */
const mostStrings = emptySlot - 1
/** A string that stands further from its slot takes longer to find than a text takes to read. */
const farthest = 64
const encoder: TextEncoder = new TextEncoder()

/** What an owner keeps beside a string. */
export type Beside = readonly [first: number, second: number]

/**
 * Writes a set of strings that is searched by hash (`assembly/table.ts`); gives its place. `besides` has what stands beside
 * each. A string with a sign that JSON escapes has a number, and is never found: whoever looks sees its bytes only.
 */
export function addStringTable(
  writer: ProgramWriter,
  strings: readonly string[],
  besides: readonly Beside[] = [],
): number {
  const bytes = strings.map((string) => encoder.encode(string))
  const { seed, log2, slots } = placed(soughtOf(strings))
  const entries = bytes.flatMap((one, nth) => [
    ...startOf(one),
    one.length,
    writer.addBytes(one),
    ...(besides[nth] ?? [0, 0]),
  ])
  const empty = strings.indexOf('')
  const behind = [0, 0, 0, 0, none, 0, 0, 0]
  return writer.add([
    seed,
    32 - log2,
    bytes.length,
    empty < 0 ? none : empty,
    ...entries,
    ...behind,
    ...slots,
  ])
}

/**
 * Puts a mark of sixteen bits beside the number of each string of a table: whoever finds the number knows the mark, and need
 * not wait until it is read where the entry leads to.
 */
export function markStrings(writer: ProgramWriter, table: number, marks: readonly number[]): void {
  const marked = (place: number): void => {
    const nth = writer.wordAt(place)
    writer.put(place, [nth | ((marks[nth] ?? 0) << 16)])
  }
  const slots = table + (headWords + (marks.length + 1) * entryWords) * 4
  const count = 2 ** (32 - writer.wordAt(table + 4))
  for (let slot = 0; slot < count; slot++) marked(slots + slot * 4)
  marked(table + 12)
}

/** Whether such a table would hold these strings, and each would be found soon. */
export function areFoundSoon(strings: readonly string[]): boolean {
  if (strings.length > mostStrings) return false
  const sought = soughtOf(strings)
  const alike = new Map<number, number>()
  for (const mix of sought.map(({ bytes }) => mixOf(bytes))) {
    const count = (alike.get(mix) ?? 0) + 1
    if (count > farthest) return false
    alike.set(mix, count)
  }
  return placed(sought).moves <= farthest
}

interface Sought {
  readonly bytes: Uint8Array
  readonly nth: number
}

/** The strings that can stand in a document as they are. */
function soughtOf(strings: readonly string[]): readonly Sought[] {
  return strings.flatMap((string, nth) =>
    string !== '' && isWritten(string) ? [{ bytes: encoder.encode(string), nth }] : [],
  )
}

interface Slots {
  readonly seed: number
  readonly log2: number
  readonly slots: readonly number[]
  /** How far the farthest string stands from its slot. */
  readonly moves: number
}

/** Slots in which as few strings as possible stand where another should. */
function placed(sought: readonly Sought[]): Slots {
  // At most a quarter of the slots is taken, so that a seed is soon found by which each string has its own.
  const log2 = Math.max(2, Math.ceil(Math.log2(sought.length + 1)) + 1)
  const mixed = sought.map(({ bytes }) => mixOf(bytes))
  let best = { seed: 1, moved: Number.POSITIVE_INFINITY }
  for (let nth = 0; (nth === 0 || nth * sought.length < mostTried) && best.moved > 0; nth++) {
    const seed = (Math.imul(nth, 0x9e3779b2) + 0x85ebca6b) >>> 0
    const moved = mixed.length - new Set(mixed.map((mix) => Math.imul(mix, seed) >>> (32 - log2))).size
    if (moved < best.moved) best = { seed, moved }
  }
  const { seed } = best
  const slots = Array.from({ length: 2 ** log2 }, () => emptySlot)
  let moves = 0
  for (const [at, { nth }] of sought.entries()) {
    let slot = Math.imul(mixed[at] ?? 0, seed) >>> (32 - log2)
    let moved = 0
    while (slots[slot] !== emptySlot) {
      slot = (slot + 1) % slots.length
      moved++
    }
    slots[slot] = nth
    moves = Math.max(moves, moved)
  }
  return { seed, log2, slots, moves }
}

/** Four bytes from the opening quote on, the four up to the closing one, and the length, as `find` mixes them. */
function mixOf(bytes: Uint8Array): number {
  const quoted = new Uint8Array(bytes.length + 2).fill(quote)
  quoted.set(bytes, 1)
  const head = wordAt(quoted, 0)
  const tail = wordAt(quoted, Math.max(0, quoted.length - 4))
  return ((head ^ ((tail << 13) | (tail >>> 19))) + bytes.length) | 0
}

function wordAt(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((word, nth) => word | ((bytes[at + nth] ?? 0) << (nth * 8)), 0) >>> 0
}

/** The first bytes and, when there is room, the quote behind them: four words. */
function startOf(bytes: Uint8Array): readonly number[] {
  const start = new Uint8Array(startBytes)
  start.set(bytes.subarray(0, startBytes))
  if (bytes.length < startBytes) start[bytes.length] = quote
  return [0, 4, 8, 12].map((at) => wordAt(start, at))
}

/** Whether JSON writes a text as it is, between quotes. */
function isWritten(text: string): boolean {
  return JSON.stringify(text) === `"${text}"`
}
