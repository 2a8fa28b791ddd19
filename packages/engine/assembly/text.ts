import { ALSE, fourBytes, TRUE } from './bytes'
import { isMomentWithin } from './formats/date-time'
import { isDateWithin } from './formats/date'
import { DATE, DATE_TIME, isFormat, UUID } from './formats/format'
import { isUuidWithin } from './formats/uuid'
import { follow, word } from './program'
import { INVALID, NOT_MINE, program, stop } from './state'
import { countCharacters, hasEscape, hasOther, scanString } from './string'
import { FAR, find, quoteWithin } from './table'

/** Set by `walkChoice` and `walkBoolean`: which of the values it was. */
export let choice: i32 = -1

/** [PLAIN, least, most] */
export function walkPlain(p: usize, node: usize): usize {
  if (load<u8>(p) != 0x22) return stop(INVALID)
  const start = p + 1
  const end = scanString(start)
  if (end == 0) return 0
  return hasLength(start, end, node) ? end + 1 : stop(INVALID)
}

/** [TEXT, least, most, format, automaton or 0] */
export function walkText(p: usize, node: usize): usize {
  if (load<u8>(p) != 0x22) return stop(INVALID)
  const start = p + 1
  const end = scanString(start)
  if (end == 0) return 0
  if (hasEscape) return stop(NOT_MINE)
  const format = word(node, 3)
  const automaton = word(node, 4)
  if (format != 0) {
    const judged = isFormat(format, start, <u32>(end - start))
    if (judged != 1) return stop(judged == 0 ? INVALID : NOT_MINE)
  }
  if (automaton != 0 && !isMatch(program + automaton, start, end)) return stop(INVALID)
  return hasLength(start, end, node) ? end + 1 : stop(INVALID)
}

/** Whether the string that was scanned last has as many characters as a node asks. */
// @inline
function hasLength(start: usize, end: usize, node: usize): boolean {
  const length = <u32>(end - start)
  const characters = hasEscape || hasOther ? countCharacters(start, end) : length
  return characters >= word(node, 1) && characters <= word(node, 2)
}

/** A text that must be of a format, and is not as it is mostly written: an escape is left to the complete engine. */
function walkFormat(p: usize, format: u32): usize {
  if (load<u8>(p) != 0x22) return stop(INVALID)
  const start = p + 1
  const end = scanString(start)
  if (end == 0) return 0
  if (hasEscape) return stop(NOT_MINE)
  return isFormat(format, start, <u32>(end - start)) == 1 ? end + 1 : stop(INVALID)
}

export function walkUuid(p: usize): usize {
  return isUuidWithin(p) ? p + 38 : walkFormat(p, UUID)
}

export function walkDate(p: usize): usize {
  return isDateWithin(p) ? p + 12 : walkFormat(p, DATE)
}

export function walkDateTime(p: usize): usize {
  return isMomentWithin(p) ? p + 22 : walkFormat(p, DATE_TIME)
}

/**
 * [states, classes, class of each of 128 bytes, for each state its successors of 16 bits, for each state whether it
 * accepts]; state 0 never accepts, state 1 is the start.
 */
function isMatch(automaton: usize, from: usize, to: usize): boolean {
  const states = load<u32>(automaton)
  const classes = load<u32>(automaton, 4)
  const classOf = automaton + 8
  const successors = classOf + 128
  let state: u32 = 1
  for (let p = from; p < to; p++) {
    const byte = <u32>load<u8>(p)
    if (byte >= 128) return false
    state = load<u16>(successors + ((state * classes + load<u8>(classOf + byte)) << 1))
    if (state == 0) return false
  }
  return load<u8>(successors + ((states * classes) << 1) + state) == 1
}

/** [CHOICE, table] */
export function walkChoice(p: usize, node: usize): usize {
  if (load<u8>(p) != 0x22) return stop(INVALID)
  const start = p + 1
  const table = follow(node, 1)
  const length = quoteWithin(start)
  if (length < FAR) {
    choice = find(table, start, length)
    if (choice >= 0) return start + length + 1
  }
  return farChoice(start, table)
}

/** A value that is long, escaped or none of those. */
function farChoice(start: usize, table: usize): usize {
  const end = scanString(start)
  if (end == 0) return 0
  if (hasEscape) return stop(NOT_MINE)
  choice = find(table, start, <u32>(end - start))
  return choice < 0 ? stop(INVALID) : end + 1
}

export function walkBoolean(p: usize): usize {
  if (fourBytes(p) == TRUE) {
    choice = 1
    return p + 4
  }
  if (load<u8>(p) == 0x66 && fourBytes(p, 1) == ALSE) {
    choice = 0
    return p + 5
  }
  return stop(INVALID)
}
