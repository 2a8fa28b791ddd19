import { follow, word } from './program'
import { addId, hasId, newIds } from './view-ids'
import { asksGoals, isOwnParty } from './view-lens'
import { partyOf } from './view-party'
import { first, last, slotOf } from './view-tape'
import { firstItem, itemEnd, nextItem } from './view-values'

let goals: usize = 0

/** Notes the goals that an own part of the document works on; false when there is no room. */
export function readOwnGoals(view: usize, root: usize): boolean {
  goals = 0
  if (!asksGoals()) return true
  goals = newIds()
  if (goals == 0) return false
  lookInside(follow(view, 2), root)
  return true
}

export function isOwnGoal(from: usize, to: usize): boolean {
  return goals != 0 && hasId(goals, from, to)
}

/** [how many, [property, 1 for a list, part] of each] */
function lookInside(children: usize, record: usize): void {
  const count = word(children, 0)
  for (let nth: u32 = 0; nth < count; nth++) {
    const slot = slotOf(record, word(children, 1 + nth * 3))
    const part = follow(children, 3 + nth * 3)
    let item = first(slot)
    if (word(children, 2 + nth * 3) == 0) {
      if (item != 0) look(part, item)
      continue
    }
    while (item != 0) {
      look(part, first(item + 4))
      item = load<u32>(item)
    }
  }
}

/** [places of the owner, children, how many properties with goals, properties ...] */
function look(part: usize, record: usize): void {
  const count = word(part, 2)
  if (count != 0 && isOwnParty(partyOf(follow(part, 0), record)))
    for (let nth: u32 = 0; nth < count; nth++) noteGoals(slotOf(record, word(part, 3 + nth)))
  lookInside(follow(part, 1), record)
}

function noteGoals(slot: usize): void {
  const from = first(slot)
  if (from == 0) return
  if (load<u8>(from) != 0x5b) {
    addId(goals, from, last(slot))
    return
  }
  let item = firstItem(from)
  while (item != 0) {
    const end = itemEnd(item)
    addId(goals, item, end)
    item = nextItem(end)
  }
}
