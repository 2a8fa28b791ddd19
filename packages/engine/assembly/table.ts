import { fourBytes } from './bytes'
import { program } from './state'

// A set of strings, found by hash, as `encode/string-table.ts` writes it:
// [seed, shift, how many, number of the empty string or -1, entries of 32 bytes, slots: number or EMPTY, and above it a mark]
// An entry is [first 16 bytes of the string and its closing quote, length, place of the bytes, two words of the owner]; the
// one behind the last has length -1. A string stands in the slot of its hash, or in the next free one.
const EMPTY: u32 = 0xffff
const NUMBER: u32 = 0xffff
const ENTRIES: usize = 16
const LENGTH: usize = 16

/** How far `quoteWithin` looks. */
export const FAR: u32 = 32

/** The entry of a string. */
// @inline
export function entryOf(table: usize, nth: u32): usize {
  return table + ENTRIES + (nth << 5)
}

/** How many bytes stand before the first quote; `FAR` when none of the next 32 is one. */
// @inline
export function quoteWithin(from: usize): u32 {
  if (ASC_FEATURE_SIMD) {
    const quote = i8x16.splat(0x22)
    const near = i8x16.bitmask(i8x16.eq(v128.load(from), quote))
    if (near != 0) return ctz(near)
    const next = i8x16.bitmask(i8x16.eq(v128.load(from, 16), quote))
    return next != 0 ? 16 + ctz(next) : FAR
  }
  let length: u32 = 0
  while (length < FAR && load<u8>(from + length) != 0x22) length += 1
  return length
}

/** Whether the string of an entry stands here, and a quote behind it. */
// @inline
export function isEntry(entry: usize, bytes: usize): boolean {
  const length = load<u32>(entry, LENGTH)
  if (ASC_FEATURE_SIMD) {
    const same = ctz(~i8x16.bitmask(i8x16.eq(v128.load(bytes), v128.load(entry))))
    if (length < 16) return <u32>same > length
    return same == 16 && isLongEntry(entry, bytes, length)
  }
  return isLongEntry(entry, bytes, length)
}

// @inline
function isLongEntry(entry: usize, bytes: usize, length: u32): boolean {
  if (<i32>length < 0 || load<u8>(bytes + length) != 0x22) return false
  return isEqual(bytes, program + load<u32>(entry, LENGTH + 4), length)
}

/** The number of the string between the quotes, with its mark in the upper half of the word, or -1. */
// @inline
export function find(table: usize, bytes: usize, length: u32): i32 {
  if (length == 0) return load<i32>(table, 12)
  let head = fourBytes(bytes - 1)
  let tail = fourBytes(bytes + length - 3)
  if (length == 1) {
    head &= 0xffffff
    tail = head
  }
  const shift = load<u32>(table, 4)
  const slots = entryOf(table, load<u32>(table, 8) + 1)
  let slot = (((head ^ rotl(tail, 13)) + length) * load<u32>(table)) >>> shift
  while (true) {
    const marked = load<u32>(slots + (slot << 2))
    if (marked == EMPTY) return -1
    const entry = entryFound(table, marked)
    // A string of another length could be looked for beyond the memory.
    if (load<u32>(entry, LENGTH) == length && isEntry(entry, bytes)) return <i32>marked
    slot = (slot + 1) & ((1 << (32 - shift)) - 1)
  }
}

export function isEqual(a: usize, b: usize, length: u32): boolean {
  let i: u32 = 0
  for (; i + 4 <= length; i += 4) if (fourBytes(a, i) != fourBytes(b, i)) return false
  if (i == length) return true
  const mask: u32 = (1 << ((length - i) << 3)) - 1
  return ((fourBytes(a, i) ^ fourBytes(b, i)) & mask) == 0
}

/** The hash of some bytes. */
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

/** The entry of a string that was found. */
// @inline
export function entryFound(table: usize, found: i32): usize {
  return entryOf(table, found & NUMBER)
}

/** What its owner put beside a string that was found. */
// @inline
export function markOf(found: i32): u32 {
  return (<u32>found) >>> 16
}
