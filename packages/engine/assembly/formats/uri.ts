import { hexDigit } from '../string'
import { isDigit, isLetter } from './digits'

/**
 * 1 if it is a URI, 0 if it is not, -1 if only the complete engine can tell: addresses with brackets. A scheme and a
 * colon, perhaps `//user@host:port`, a path, a query, a fragment.
 */
export function isUri(from: usize, length: u32): i32 {
  const end = from + length
  let p = from
  if (length == 0 || !isLetter(load<u8>(p))) return 0
  while (p < end && isInScheme(load<u8>(p))) p += 1
  if (p == end || load<u8>(p) != 0x3a) return 0
  p += 1
  if (end - p >= 2 && load<u8>(p) == 0x2f && load<u8>(p, 1) == 0x2f) {
    const start = p + 2
    p = authorityEnd(start, end)
    const judged = isAuthority(start, p)
    if (judged != 1) return judged
  }
  p = skipPart(p, end, PATH)
  if (p < end && load<u8>(p) == 0x3f) p = skipPart(p + 1, end, QUERY)
  if (p < end && load<u8>(p) == 0x23) p = skipPart(p + 1, end, QUERY)
  return p == end ? 1 : 0
}

const HOST: u32 = 0
const USER: u32 = 1
const PATH: u32 = 2
const QUERY: u32 = 3

function authorityEnd(from: usize, end: usize): usize {
  let p = from
  while (p < end) {
    const byte = load<u8>(p)
    if (byte == 0x2f || byte == 0x3f || byte == 0x23) return p
    p += 1
  }
  return p
}

function isAuthority(from: usize, end: usize): i32 {
  let host = from
  for (let p = from; p < end; p++) {
    const byte = load<u8>(p)
    if (byte == 0x5b || byte == 0x5d) return -1
    if (byte == 0x40) {
      if (skipPart(from, p, USER) != p) return 0
      host = p + 1
      break
    }
  }
  let p = skipPart(host, end, HOST)
  if (p == end) return 1
  if (load<u8>(p) == 0x5b) return -1
  if (load<u8>(p) != 0x3a) return 0
  p += 1
  while (p < end && isDigit(load<u8>(p))) p += 1
  return p == end ? 1 : 0
}

/** To the first byte that cannot stand in such a part; a percent sign must have two hexadecimal digits. */
function skipPart(from: usize, end: usize, part: u32): usize {
  let p = from
  while (p < end) {
    const byte = <u32>load<u8>(p)
    if (byte == 0x25) {
      if (end - p < 3 || hexDigit(load<u8>(p, 1)) < 0 || hexDigit(load<u8>(p, 2)) < 0) return p
      p += 3
    } else if (isAlways(byte) || isExtra(byte, part)) p += 1
    else return p
  }
  return p
}

function isExtra(byte: u32, part: u32): boolean {
  if (byte == 0x3a) return part != HOST
  if (byte == 0x40 || byte == 0x2f) return part == PATH || part == QUERY
  return byte == 0x3f && part == QUERY
}

/** RFC 3986, sections 2.2 and 2.3: unreserved and sub-delims. */
function isAlways(byte: u32): boolean {
  if (isDigit(byte) || isLetter(byte)) return true
  if (byte == 0x5f || byte == 0x7e || byte == 0x21 || byte == 0x24 || byte == 0x3b || byte == 0x3d)
    return true
  return byte >= 0x26 && byte <= 0x2e
}

function isInScheme(byte: u32): boolean {
  return isDigit(byte) || isLetter(byte) || byte == 0x2b || byte == 0x2d || byte == 0x2e
}
