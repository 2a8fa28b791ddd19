import { follow, LIST, OBJECT, word } from './program'
import { skipSpace } from './space'
import { enter, INVALID, leave, NOT_MINE, stop } from './state'
import { walkObject } from './object'
import { take } from './view-tape'
import { walk } from './walk'

/** Walks along a value as `walk` does, and notes in a slot where it stands. */
export function record(p: usize, node: usize, slot: usize): usize {
  const kind = word(node, 0)
  if (kind == OBJECT) return walkObject(p, node, slot)
  if (kind == LIST && word(follow(node, 1), 0) == OBJECT) return recordObjects(p, node, slot)
  const end = walk(p, node)
  store<u32>(slot, <u32>p)
  store<u32>(slot, <u32>end, 4)
  return end
}

/** A list of objects; no program asks such items to differ. */
function recordObjects(start: usize, node: usize, slot: usize): usize {
  if (load<u8>(start) != 0x5b) return stop(INVALID)
  if (!enter() || word(node, 4) != 0) return stop(NOT_MINE)
  const object = follow(node, 1)
  let count: u32 = 0
  // The word that leads to the next item: first the slot itself.
  let link = slot
  store<u32>(slot, 1, 4)
  let p = skipSpace(start + 1)
  if (load<u8>(p) != 0x5d) {
    while (true) {
      const item = take(3)
      if (item == 0) return stop(NOT_MINE)
      store<u32>(link, <u32>item)
      link = item
      p = walkObject(p, object, item + 4)
      if (p == 0) return 0
      count += 1
      p = skipSpace(p)
      const next = load<u8>(p)
      if (next == 0x5d) break
      if (next != 0x2c) return stop(INVALID)
      p = skipSpace(p + 1)
    }
  }
  leave()
  return count < word(node, 2) || count > word(node, 3) ? stop(INVALID) : p + 1
}
