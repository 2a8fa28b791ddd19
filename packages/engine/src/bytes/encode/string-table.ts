import type { ProgramWriter } from './program-writer.ts'

const none = 0xffffffff
const encoder: TextEncoder = new TextEncoder()

/** Writes a set of strings that is searched by hash (`assembly/table.ts`); gives its place. */
export function addStringTable(writer: ProgramWriter, strings: readonly string[]): number {
  const bytes = strings.map((string) => encoder.encode(string))
  // At most half of the slots are taken, so that a search soon ends.
  const log2 = Math.ceil(Math.log2(bytes.length + 1)) + 1
  const slots = Array.from({ length: 2 ** log2 }, () => none)
  for (const [nth, string] of bytes.entries()) {
    let slot = hashOf(string) >>> (32 - log2)
    while (slots[slot] !== none) slot = (slot + 1) % slots.length
    slots[slot] = nth
  }
  const placed = bytes.flatMap((one) => [one.length, writer.addBytes(one)])
  return writer.add([32 - log2, bytes.length, ...slots, ...placed])
}

function hashOf(bytes: Uint8Array): number {
  let hash = bytes.length
  for (let at = 0; at < bytes.length; at += 4) {
    let word = 0
    for (let nth = 0; nth < 4; nth++) word |= (bytes[at + nth] ?? 0) << (nth * 8)
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return Math.imul(hash, 0x85ebca6b)
}
