import { fourBytes } from './bytes'
import { program } from './state'

// A set of strings, found by hash, as `encode/string-table.ts` writes it:
// [shift, number of strings, slots: string number or NONE ..., strings: length, place of the bytes ...]
// A string stands in the slot of its hash, or in the next free one; there are at least twice as many slots as strings.
const NONE: u32 = 0xffffffff
const SLOTS: usize = 8

/** The hash of some bytes; `encode/string-table.ts` computes the same. */
export function hashOf(bytes: usize, length: u32): u32 {
  let hash = length
  let p = bytes
  let left = length
  while (left >= 4) {
    hash = (hash ^ fourBytes(p)) * 0x9e3779b1
    hash ^= hash >>> 15
    p += 4
    left -= 4
  }
  if (left > 0) {
    hash = (hash ^ (fourBytes(p) & ((1 << (left << 3)) - 1))) * 0x9e3779b1
    hash ^= hash >>> 15
  }
  return hash * 0x85ebca6b
}

export function isEqual(a: usize, b: usize, length: u32): boolean {
  let i: u32 = 0
  for (; i + 4 <= length; i += 4) if (fourBytes(a, i) != fourBytes(b, i)) return false
  if (i == length) return true
  const mask: u32 = (1 << ((length - i) << 3)) - 1
  return ((fourBytes(a, i) ^ fourBytes(b, i)) & mask) == 0
}

/** The strings of a table: two words each. */
export function stringsOf(table: usize): usize {
  const slots: u32 = 1 << (32 - load<u32>(table))
  return table + SLOTS + (slots << 2)
}

/** The number of the string, or -1. */
export function find(table: usize, bytes: usize, length: u32): i32 {
  const shift = load<u32>(table)
  const last: u32 = (1 << (32 - shift)) - 1
  const strings = stringsOf(table)
  let slot = hashOf(bytes, length) >>> shift
  while (true) {
    const number = load<u32>(table + SLOTS + (slot << 2))
    if (number == NONE) return -1
    const string = strings + (number << 3)
    if (load<u32>(string) == length && isEqual(bytes, program + load<u32>(string, 4), length))
      return <i32>number
    slot = (slot + 1) & last
  }
}
