import { follow, word } from './program'
import { contextOf } from './view-context'
import { see } from './view-ids'
import { isPartial, passes } from './view-lens'
import { first, last, slotOf } from './view-tape'
import { tells } from './view-told'
import { NONE } from './view-values'

/** Looks inside an object for things that are named elsewhere: [how many, [property, 1 for a list, bits of kinds, node]]. */
export function lookForThings(children: usize, record: usize, context: usize): void {
  const count = word(children, 0)
  for (let nth: u32 = 0; nth < count; nth++) {
    const child = children + 4 + (nth << 4)
    const slot = slotOf(record, word(child, 0))
    if (!isWanted(word(child, 2))) continue
    const node = follow(child, 3)
    let item = first(slot)
    if (word(child, 1) == 0) {
      if (item != 0) lookAt(node, item, context)
      continue
    }
    while (item != 0) {
      lookAt(node, first(item + 4), context)
      item = load<u32>(item)
    }
  }
}

function isWanted(kinds: u32): boolean {
  for (let left = kinds; left != 0; left &= left - 1) if (isPartial(ctz(left))) return true
  return false
}

/** As the node of a view up to what its codes tell; then [.., kind or NONE, property of the id, test of it, children]. */
function lookAt(node: usize, record: usize, around: usize): void {
  const context = contextOf(node, record, around)
  if (context == 0) return
  const row: usize = load<u32>(context, 8)
  if (!passes(row, word(node, 3)) || tells(node, record, row)) return
  const kind = word(node, 5)
  if (kind != NONE && isPartial(kind)) {
    const slot = slotOf(record, word(node, 6))
    const test = word(node, 7)
    if (first(slot) != 0 && (test == NONE || passes(row, test))) see(kind, first(slot), last(slot))
  }
  lookForThings(follow(node, 8), record, context)
}
