import { follow, word } from './program'
import { NOT_MINE, stop } from './state'
import { find } from './table'
import { isOwnGoal } from './view-goals'
import { contextTable, needsOf } from './view-lens'
import { overOf, partyOf } from './view-party'
import { first, last, slotOf } from './view-tape'
import { NONE, reach } from './view-values'

/** The host must decide over a context first. */
export const UNDECIDED: u32 = 4

/** The context that must be decided over. */
export let undecidedLow: u32 = 0
export let undecidedHigh: u32 = 0

const LAST_ENTRY: u32 = 4095

let view: usize = 0

export function setViewOfContexts(address: usize): void {
  view = address
}

/**
 * The entry of a context, or 0 when the host must decide over it first. Low word: whom it is about (16 bits), act (8),
 * kind of provision (8). High word: whose it is (10), who wrote it (10), own goal (2). 0 is what is not said.
 */
export function contextEntry(low: u32, high: u32): usize {
  const table = contextTable()
  let nth = (((low * 0x9e3779b1) ^ (high * 0x85ebca6b)) * 0xc2b2ae35) >>> 20
  while (true) {
    const entry = table + nth * 12
    if (load<u32>(entry, 8) == 0) {
      undecidedLow = low
      undecidedHigh = high
      return stop(UNDECIDED)
    }
    if (load<u32>(entry) == low && load<u32>(entry, 4) == high) return entry
    nth = (nth + 1) & LAST_ENTRY
  }
}

/**
 * The context of an object: what it says goes before what is said around it. [number or NONE, place of: over, eigenaar,
 * auteur, paths to the act, property of the kind of provision or NONE, property of the id of a goal or NONE]
 */
export function contextOf(node: usize, record: usize, around: usize): usize {
  const number = word(node, 0)
  if (number == NONE) return around
  const needs = needsOf(number)
  if (needs == 0) return around
  const places = follow(node, 1)
  const low = load<u32>(around)
  const high = load<u32>(around, 4)
  let newLow = low
  let newHigh = high
  if (needs & 1) newLow = put(newLow, overOf(follow(places, 0), record), 0, 0xffff)
  if (needs & 8) newLow = put(newLow, actOf(follow(places, 3), record), 16, 0xff)
  if (needs & 16) newLow = put(newLow, codeOf(word(places, 4), record), 24, 0xff)
  if (needs & 2) newHigh = put(newHigh, partyOf(follow(places, 1), record), 0, 0x3ff)
  if (needs & 4) newHigh = put(newHigh, partyOf(follow(places, 2), record), 10, 0x3ff)
  if (needs & 32) newHigh = put(newHigh, goalOf(word(places, 5), record), 20, 3)
  return newLow == low && newHigh == high ? around : contextEntry(newLow, newHigh)
}

function put(key: u32, said: u32, shift: u32, mask: u32): u32 {
  return said == 0 ? key : (key & ~(mask << shift)) | (said << shift)
}

function actOf(paths: usize, record: usize): u32 {
  const count = word(paths, 0)
  for (let nth: u32 = 1; nth <= count; nth++) {
    const slot = reach(record, follow(paths, nth))
    if (slot != 0) return codeIn(follow(view, 3), slot)
  }
  return 0
}

function codeOf(property: u32, record: usize): u32 {
  if (property == NONE) return 0
  const slot = slotOf(record, property)
  return first(slot) == 0 ? 0 : codeIn(follow(view, 4), slot)
}

/** The number of a code, from 1. The table has all that the schema allows. */
function codeIn(table: usize, slot: usize): u32 {
  const found = find(table, first(slot) + 1, <u32>(last(slot) - first(slot) - 2))
  if (found < 0) stop(NOT_MINE)
  return <u32>(found + 1)
}

function goalOf(property: u32, record: usize): u32 {
  if (property == NONE) return 0
  const slot = slotOf(record, property)
  return first(slot) == 0 ? 0 : isOwnGoal(first(slot), last(slot)) ? 1 : 2
}
