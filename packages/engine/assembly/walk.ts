import { walkAnything } from './anything'
import { walkList } from './list'
import { numberValue, scanNumber } from './number'
import { walkObject } from './object'
import {
  ANYTHING,
  BOOLEAN,
  CHOICE,
  DATE,
  DATE_TIME,
  LIST,
  NUMBER,
  OBJECT,
  PLAIN,
  SCHEMA,
  TEXT,
  UUID,
  word,
} from './program'
import { walkSchema } from './schema'
import { INVALID, NOT_MINE, stop } from './state'
import { walkBoolean, walkChoice, walkDate, walkDateTime, walkPlain, walkText, walkUuid } from './text'

/** A value from its first byte to the address after it, along a node of the program. */
export function walk(p: usize, node: usize): usize {
  return walkKind(word(node, 0), p, node)
}

/** The same, of whom the kind of the node is known already. */
export function walkKind(kind: u32, p: usize, node: usize): usize {
  switch (kind) {
    case ANYTHING:
      return walkAnything(p)
    case BOOLEAN:
      return walkBoolean(p)
    case NUMBER:
      return walkNumber(p, node)
    case TEXT:
      return walkText(p, node)
    case CHOICE:
      return walkChoice(p, node)
    case LIST:
      return walkList(p, node)
    case OBJECT:
      return walkObject(p, node, 0)
    case PLAIN:
      return walkPlain(p, node)
    case UUID:
      return walkUuid(p)
    case DATE:
      return walkDate(p)
    case DATE_TIME:
      return walkDateTime(p)
    case SCHEMA:
      return walkSchema(p, node)
    default:
      return stop(NOT_MINE)
  }
}

/** [NUMBER, flags, least as a double, most as a double]; flags: 1 integer, 2 above the least, 4 below the most. */
function walkNumber(p: usize, node: usize): usize {
  const end = scanNumber(p)
  if (end == 0) return 0
  const flags = word(node, 1)
  const value = numberValue
  const least = load<f64>(node, 8)
  const most = load<f64>(node, 16)
  if (flags & 1 && Math.floor(value) != value) return stop(INVALID)
  if (value < least || value > most) return stop(INVALID)
  if ((flags & 2 && value == least) || (flags & 4 && value == most)) return stop(INVALID)
  return end
}
