import { isDigit, isLetter } from './digits'

const LONGEST_ADDRESS: u32 = 254
const LONGEST_LOCAL_PART: u32 = 64
const LONGEST_LABEL: usize = 63

export function isEmail(from: usize, length: u32): boolean {
  if (length > LONGEST_ADDRESS) return false
  const end = from + length
  let p = from
  let atomStart = p
  while (p < end && load<u8>(p) != 0x40) {
    const byte = <u32>load<u8>(p)
    if (byte == 0x2e) {
      if (p == atomStart) return false
      atomStart = p + 1
    } else if (!isInAtom(byte)) return false
    p += 1
  }
  if (p == end || p == atomStart || p - from > LONGEST_LOCAL_PART) return false
  return isDomain(p + 1, end)
}

function isDomain(from: usize, end: usize): boolean {
  let labels = 0
  let p = from
  while (true) {
    const start = p
    let isNumber = true
    while (p < end && isInLabel(load<u8>(p))) {
      if (!isDigit(load<u8>(p))) isNumber = false
      p += 1
    }
    if (p == start || p - start > LONGEST_LABEL || load<u8>(start) == 0x2d || load<u8>(p - 1) == 0x2d)
      return false
    labels += 1
    if (p == end) return labels >= 2 && !isNumber
    if (load<u8>(p) != 0x2e) return false
    p += 1
  }
}

function isInLabel(byte: u32): boolean {
  return isDigit(byte) || isLetter(byte) || byte == 0x2d
}

/** `!#$%&'*+-/=?^_` and backtick, `{|}~`, letters and digits. */
function isInAtom(byte: u32): boolean {
  if (isDigit(byte) || isLetter(byte)) return true
  if (byte >= 0x7b) return byte <= 0x7e
  if (byte >= 0x5e) return byte <= 0x60
  if (byte == 0x3d || byte == 0x3f) return true
  return (
    byte == 0x21 ||
    (byte >= 0x23 && byte <= 0x27) ||
    byte == 0x2a ||
    byte == 0x2b ||
    byte == 0x2d ||
    byte == 0x2f
  )
}
