import { isNewHash } from './anything'
import { follow, PLAIN, TEXT, word } from './program'
import { skipSpace } from './space'
import { enter, INVALID, leave, NOT_MINE, release, stop, top } from './state'
import { hasEscape } from './string'
import { hashOf } from './table'
import { walk } from './walk'

/** Lists with `uniqueItems` that are longer are left to the complete engine; our schemas allow 200. */
const MOST_UNIQUE: u32 = 256

/** [LIST, item, least, most, unique]; only strings are told apart here. */
export function walkList(start: usize, node: usize): usize {
  if (load<u8>(start) != 0x5b) return stop(INVALID)
  if (!enter()) return stop(NOT_MINE)
  const item = follow(node, 1)
  const isUnique = word(node, 4) != 0
  const hashes = top
  let count: u32 = 0
  let p = skipSpace(start + 1)
  if (load<u8>(p) != 0x5d) {
    while (true) {
      const begin = p
      p = walk(p, item)
      if (p == 0) return 0
      count += 1
      const end = p
      p = skipSpace(p)
      const next = load<u8>(p)
      // One alone differs from all others.
      if (isUnique && (next != 0x5d || count > 1) && !isNewString(hashes, begin, end, word(item, 0)))
        return stop(NOT_MINE)
      if (next == 0x5d) break
      if (next != 0x2c) return stop(INVALID)
      p = skipSpace(p + 1)
    }
  }
  release(hashes)
  leave()
  return count < word(node, 2) || count > word(node, 3) ? stop(INVALID) : p + 1
}

/** Two spellings of one string would have two hashes, so a string with an escape is never surely new. */
function isNewString(hashes: usize, from: usize, to: usize, kind: u32): boolean {
  if ((kind == PLAIN || kind == TEXT) && hasEscape) return false
  return isNewHash(hashes, hashOf(from, <u32>(to - from)), MOST_UNIQUE)
}
