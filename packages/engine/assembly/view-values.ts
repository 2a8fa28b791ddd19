import { follow, word } from './program'
import { skipSpace } from './space'
import { program } from './state'
import { scanString } from './string'
import { isEqual } from './table'
import { first, last, slotOf } from './view-tape'

/** No slot, no test, no context. */
export const NONE: u32 = 0xffffffff

/** Whether two strings between quotes are the same; both are of a kind that is spelled in one way. */
export function isSame(a: usize, aEnd: usize, b: usize, bEnd: usize): boolean {
  return aEnd - a == bEnd - b && isEqual(a, b, <u32>(aEnd - a))
}

/** Whether a string between quotes is the one at [length, address]; length 0 is none. */
export function isText(from: usize, to: usize, text: usize): boolean {
  const length = load<u32>(text)
  return length != 0 && to - from == <usize>length + 2 && isEqual(from + 1, load<u32>(text, 4), length)
}

/** The slot at the end of [how many steps, property of each]; 0 when the value is not there. */
export function reach(record: usize, path: usize): usize {
  const steps = load<u32>(path)
  let from = record
  for (let nth: u32 = 1; nth < steps; nth++) {
    const slot = slotOf(from, word(path, nth))
    if (first(slot) == 0) return 0
    from = first(slot)
  }
  const slot = slotOf(from, word(path, steps))
  return first(slot) == 0 ? 0 : slot
}

/** Which kind of party the last place was that `chosen` found. */
export let chosenKind: u32 = 0

/**
 * The first of [how many, places] that counts, or 0. A place is [property of the tag or NONE, value of it between
 * quotes: length and place, whether it counts though nothing stands there, kind, path].
 */
export function chosen(places: usize, record: usize): usize {
  const count = word(places, 0)
  for (let nth: u32 = 1; nth <= count; nth++) {
    const place = follow(places, nth)
    const tag = word(place, 0)
    if (tag != NONE) {
      const slot = slotOf(record, tag)
      const from = first(slot)
      const length = word(place, 1)
      if (from == 0 || last(slot) - from != length || !isEqual(from, program + word(place, 2), length))
        continue
    }
    const slot = reach(record, follow(place, 5))
    if (slot == 0 && word(place, 3) == 0) continue
    chosenKind = word(place, 4)
    return slot
  }
  return 0
}

/** The first item of a list of scalars that was found valid, or 0. */
export function firstItem(list: usize): usize {
  const p = skipSpace(list + 1)
  return load<u8>(p) == 0x5d ? 0 : p
}

/** The address after an item. */
export function itemEnd(item: usize): usize {
  if (load<u8>(item) == 0x22) return scanString(item + 1) + 1
  let p = item
  while (true) {
    const byte = <u32>load<u8>(p)
    if (byte <= 0x20 || byte == 0x2c || byte == 0x5d) return p
    p += 1
  }
}

/** The item after one that ends here, or 0. */
export function nextItem(end: usize): usize {
  const p = skipSpace(end)
  return load<u8>(p) == 0x2c ? skipSpace(p + 1) : 0
}
