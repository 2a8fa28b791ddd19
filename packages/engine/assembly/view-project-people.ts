import { follow, word } from './program'
import { NOT_MINE, program, stop } from './state'
import { contextOf } from './view-context'
import { passes } from './view-lens'
import { close, cut, moveBefore, out, takeBack, write, writeByte } from './view-out'
import { isSelf, isUsed, personOf } from './view-people'
import { projectObject } from './view-project'
import { first, last, slotOf, take } from './view-tape'

let view: usize = 0

export function setViewOfPeople(address: usize): void {
  view = address
}

/**
 * Writes who is involved, without those of whom only the minimum is shown and whom nothing that remains names, oneself
 * aside; then moves it to its place among the members. False when nobody is left.
 */
export function projectPeople(property: usize, firstItem: usize, context: usize, place: usize): boolean {
  const start = out
  write(program + word(property, 5), word(property, 4))
  const list = out
  const node = follow(property, 6)
  // Those who may have to go, the last first: [the one before, where it was written, the end of that, person].
  let doubtful: usize = 0
  let item = firstItem
  while (item != 0) {
    const record = first(item + 4)
    const before = out
    writeByte(0x2c)
    if (!projectObject(node, record, context)) takeBack(before)
    else if (isMinimal(node, record, context)) doubtful = note(doubtful, before, record)
    item = load<u32>(item)
  }
  for (let one = doubtful; one != 0; one = load<u32>(one)) {
    const person: usize = load<u32>(one, 12)
    if (!isSelf(person) && !isUsed(person)) cut(load<u32>(one, 4), load<u32>(one, 8))
  }
  if (!close(list, 0x5b, 0x5d)) {
    takeBack(start)
    return false
  }
  moveBefore(place, start)
  return true
}

function isMinimal(node: usize, record: usize, around: usize): boolean {
  const context = contextOf(node, record, around)
  return context != 0 && !passes(load<u32>(context, 8), word(view, 11) << 1)
}

function note(before: usize, from: usize, record: usize): usize {
  const one = take(4)
  if (one == 0) return stop(NOT_MINE)
  const id = slotOf(record, word(view, 7))
  store<u32>(one, <u32>before)
  store<u32>(one, <u32>from, 4)
  store<u32>(one, <u32>out, 8)
  store<u32>(one, <u32>personOf(first(id), last(id)), 12)
  return one
}
