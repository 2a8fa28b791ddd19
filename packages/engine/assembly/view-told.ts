import { follow, word } from './program'
import { hidesCode, hidesCodes, passes, tellingCodes } from './view-lens'
import { first, last } from './view-tape'
import { isText, NONE, reach } from './view-values'

/** Whether an object holds a code that tells what is hidden: [how many, [code list, test or NONE, path] of each]. */
export function tells(node: usize, record: usize, row: usize): boolean {
  if (!hidesCodes(row)) return false
  const told = follow(node, 4)
  const count = word(told, 0)
  for (let nth: u32 = 0; nth < count; nth++) {
    const test = word(told, 2 + nth * 3)
    if (test != NONE && !passes(row, test)) continue
    const slot = reach(record, follow(told, 3 + nth * 3))
    if (slot != 0 && isHidden(word(told, 1 + nth * 3), first(slot), last(slot), row)) return true
  }
  return false
}

/** Whether a code of a list tells of a group that is not seen whole. */
export function isHidden(list: u32, from: usize, to: usize, row: usize): boolean {
  const codes: usize = tellingCodes(list)
  const count = load<u32>(codes)
  for (let nth: u32 = 0; nth < count; nth++) {
    const code = codes + 4 + nth * 12
    if (hidesCode(row, load<u32>(code, 8)) && isText(from, to, code)) return true
  }
  return false
}
