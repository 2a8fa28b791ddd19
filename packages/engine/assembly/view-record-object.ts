import { isNewKey, walkAnything } from './anything'
import { follow, word } from './program'
import { keepsRules } from './rules'
import { skipSpace } from './space'
import { enter, INVALID, leave, NOT_MINE, program, release, reserve, stop, top } from './state'
import { hasEscape, scanString } from './string'
import { find, isEqual, stringsOf } from './table'
import { choice } from './text'
import { record } from './view-record'
import { slotOf, take } from './view-tape'

/** Writers keep an order of keys, so the next key is mostly one of the next few. */
const LOOK_AHEAD: u32 = 3
const NO_CAPTURE: u32 = 0xffffffff

/** Walks along an object by the same rules as `walkObject`, and notes where its values stand. */
export function recordObject(start: usize, node: usize, slot: usize): usize {
  if (load<u8>(start) != 0x7b) return stop(INVALID)
  if (!enter()) return stop(NOT_MINE)
  const table = follow(node, 1)
  const strings = stringsOf(table)
  const properties = follow(node, 2)
  const propertyCount = word(node, 3)
  const captures = top
  if (!reserve(word(node, 4))) return stop(NOT_MINE)
  for (let p = captures; p < top; p += 4) store<i32>(p, -1)
  const unknownKeys = top
  const values = take(propertyCount << 1)
  if (values == 0) return stop(NOT_MINE)
  store<u32>(slot, <u32>values)
  store<u32>(slot, 1, 4)
  let low: u32 = 0
  let high: u32 = 0
  let count: u32 = 0
  let expected: u32 = 0

  let p = skipSpace(start + 1)
  if (load<u8>(p) != 0x7d) {
    while (true) {
      if (load<u8>(p) != 0x22) return stop(INVALID)
      const key = p + 1
      let property: i32 = -1
      const last = min<u32>(expected + LOOK_AHEAD, propertyCount)
      for (let nth = expected; nth < last; nth++) {
        const string = strings + (nth << 3)
        const length = load<u32>(string)
        if (load<u8>(key + length) == 0x22 && isEqual(key, program + load<u32>(string, 4), length)) {
          property = nth
          p = key + length
          break
        }
      }
      if (property < 0) {
        p = scanString(key)
        if (p == 0) return 0
        if (hasEscape) return stop(NOT_MINE)
        property = find(table, key, <u32>(p - key))
      }
      const keyEnd = p
      p = skipSpace(p + 1)
      if (load<u8>(p) != 0x3a) return stop(INVALID)
      p = skipSpace(p + 1)
      count += 1
      if (property < 0) {
        if (word(node, 5) != 0) return stop(INVALID)
        if (!isNewKey(unknownKeys, key, <u32>(keyEnd - key))) return stop(NOT_MINE)
        p = walkAnything(p)
        if (p == 0) return 0
      } else {
        const bit: u32 = 1 << (property & 31)
        // A second one of a name: the reader of the SDK has words for it.
        if (property < 32) {
          if (low & bit) return stop(NOT_MINE)
          low |= bit
        } else {
          if (high & bit) return stop(NOT_MINE)
          high |= bit
        }
        expected = property + 1
        const entry = properties + (property << 3)
        p = record(p, program + load<u32>(entry), slotOf(values, property))
        if (p == 0) return 0
        const capture = load<u32>(entry, 4)
        if (capture != NO_CAPTURE) store<i32>(captures + (capture << 2), choice)
      }
      p = skipSpace(p)
      const next = load<u8>(p)
      if (next == 0x7d) break
      if (next != 0x2c) return stop(INVALID)
      p = skipSpace(p + 1)
    }
  }

  const unknown = top != unknownKeys
  let rules = follow(node, 7)
  const tag = <i32>word(node, 6)
  if (tag >= 0) {
    const variant = load<i32>(captures + (tag << 2))
    if (variant < 0) return stop(INVALID)
    rules = program + load<u32>(rules + (variant << 2))
  }
  if (!keepsRules(rules, captures, low, high, count, unknown)) return stop(INVALID)
  release(captures)
  leave()
  return p + 1
}
