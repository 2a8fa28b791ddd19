import { isNewKey, walkAnything } from './anything'
import { ANYTHING, follow, word } from './program'
import { keepsRules } from './rules'
import { skipSpace } from './space'
import { enter, INVALID, leave, NOT_MINE, program, release, reserve, stop, top } from './state'
import { hasEscape, scanString } from './string'
import { entryFound, entryOf, FAR, find, isEntry, markOf, quoteWithin } from './table'
import { choice } from './text'
import { record } from './view-record'
import { slotOf, take } from './view-tape'
import { walkKind } from './walk'

const NO_CAPTURE: u32 = 0xffffffff

/**
 * [OBJECT, names, how many, captures, closed in every variant, capture of the tag or -1, rules or rules of each variant];
 * the words of a name are its node and its capture or -1, its mark is the kind of that node. The module of the view also
 * notes in a slot where it stands.
 */
export function walkObject(start: usize, node: usize, slot: usize): usize {
  if (load<u8>(start) != 0x7b) return stop(INVALID)
  if (!enter()) return stop(NOT_MINE)
  const names = follow(node, 1)
  const captures = top
  if (!reserve(word(node, 3))) return stop(NOT_MINE)
  for (let p = captures; p < top; p += 4) store<i32>(p, -1)
  const unknownKeys = top
  let values: usize = 0
  if (RECORDS) {
    values = take(word(node, 2) << 1)
    if (values == 0) return stop(NOT_MINE)
    if (slot != 0) {
      store<u32>(slot, <u32>values)
      store<u32>(slot, 1, 4)
    }
  }
  let low: u32 = 0
  let high: u32 = 0
  let count: u32 = 0
  // Writers keep an order of keys, so the next key is mostly the next one.
  let expected = entryOf(names, 0)

  let p = skipSpace(start + 1)
  if (load<u8>(p) != 0x7d) {
    while (true) {
      if (load<u8>(p) != 0x22) return stop(INVALID)
      const key = p + 1
      let entry = expected
      let kind: u32
      if (isEntry(entry, key)) {
        p = key + load<u32>(entry, 16)
        kind = kindOf(entry)
      } else {
        const length = quoteWithin(key)
        const found = length < FAR ? find(names, key, length) : -1
        if (found >= 0) {
          // Where the walk goes next depends on the kind, so it had better be known before entry and node are read.
          kind = markOf(found)
          entry = entryFound(names, found)
          p = key + length
        } else {
          p = unknownKey(names, key)
          if (p == 0) return 0
          entry = known
          kind = entry == 0 ? ANYTHING : kindOf(entry)
        }
      }
      const keyEnd = p
      p = skipSpace(p + 1)
      if (load<u8>(p) != 0x3a) return stop(INVALID)
      p = skipSpace(p + 1)
      count += 1
      if (entry == 0) {
        if (word(node, 4) != 0) return stop(INVALID)
        if (!isNewKey(unknownKeys, key, <u32>(keyEnd - key))) return stop(NOT_MINE)
        p = walkAnything(p)
        if (p == 0) return 0
      } else {
        expected = entry + 32
        const property = (<u32>(entry - names - 16)) >>> 5
        const bit: u32 = 1 << (property & 31)
        // A second one of a name: the reader of the SDK has words for it.
        if (property < 32) {
          if (low & bit) return stop(NOT_MINE)
          low |= bit
        } else {
          if (high & bit) return stop(NOT_MINE)
          high |= bit
        }
        p = RECORDS
          ? record(p, program + load<u32>(entry, 24), slotOf(values, property))
          : walkKind(kind, p, program + load<u32>(entry, 24))
        if (p == 0) return 0
        const capture = load<u32>(entry, 28)
        if (capture != NO_CAPTURE) store<i32>(captures + (capture << 2), choice)
      }
      p = skipSpace(p)
      const next = load<u8>(p)
      if (next == 0x7d) break
      if (next != 0x2c) return stop(INVALID)
      p = skipSpace(p + 1)
    }
  }

  let rules = follow(node, 6)
  const tag = <i32>word(node, 5)
  if (tag >= 0) {
    const variant = load<i32>(captures + (tag << 2))
    if (variant < 0) return stop(INVALID)
    rules = program + load<u32>(rules + (variant << 2))
  }
  if (!keepsRules(rules, captures, low, high, count, top != unknownKeys)) return stop(INVALID)
  release(captures)
  leave()
  return p + 1
}

/** The kind of the node of a name. */
// @inline
function kindOf(entry: usize): u32 {
  return word(program + load<u32>(entry, 24), 0)
}

let known: usize = 0

/** A key that is long, escaped or of nobody: the address after it, or 0. Its entry is known then, if it has one. */
function unknownKey(names: usize, key: usize): usize {
  const end = scanString(key)
  if (end == 0) return 0
  if (hasEscape) return stop(NOT_MINE)
  const found = find(names, key, <u32>(end - key))
  known = found < 0 ? 0 : entryFound(names, found)
  return end
}
