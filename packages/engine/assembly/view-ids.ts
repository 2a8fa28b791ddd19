import { NOT_MINE, stop } from './state'
import { isPartial } from './view-lens'
import { take } from './view-tape'
import { isSame } from './view-values'

// Ids that were noted: lists of [next or 0, first address, the one after it], each behind [first of the list, how many].

/** More are left to the complete engine, which has tables. */
const MOST_IDS: u32 = 256

/** An empty list; 0 when there is no room. */
export function newIds(): usize {
  const ids = take(2)
  if (ids == 0) stop(NOT_MINE)
  return ids
}

export function addId(ids: usize, from: usize, to: usize): void {
  const id = take(3)
  const count = load<u32>(ids, 4)
  if (id == 0 || count == MOST_IDS) {
    stop(NOT_MINE)
    return
  }
  store<u32>(id, load<u32>(ids))
  store<u32>(id, <u32>from, 4)
  store<u32>(id, <u32>to, 8)
  store<u32>(ids, <u32>id)
  store<u32>(ids, count + 1, 4)
}

export function hasId(ids: usize, from: usize, to: usize): boolean {
  let id: usize = load<u32>(ids)
  while (id != 0) {
    if (isSame(from, to, load<u32>(id, 4), load<u32>(id, 8))) return true
    id = load<u32>(id)
  }
  return false
}

let seen: usize = 0

/** A list for each kind of thing; false when there is no room. */
export function beginSeen(kinds: u32): boolean {
  seen = take(kinds << 1)
  if (seen == 0) stop(NOT_MINE)
  return seen != 0
}

export function see(kind: u32, from: usize, to: usize): void {
  addId(seen + (kind << 3), from, to)
}

/** Whether the thing that an id names is seen. */
export function isSeen(kind: u32, from: usize, to: usize): boolean {
  return !isPartial(kind) || hasId(seen + (kind << 3), from, to)
}
