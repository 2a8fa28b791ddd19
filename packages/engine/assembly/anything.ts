import { ALSE, fourBytes, NULL, TRUE } from './bytes'
import { scanNumber } from './number'
import { skipSpace } from './space'
import { enter, INVALID, leave, NOT_MINE, release, reserve, stop, top } from './state'
import { hasEscape, scanString } from './string'
import { hashOf } from './table'

/** Objects with more members are rare, and looking for a double among them would be slow. */
const MOST_MEMBERS: u32 = 64

/** Any JSON value, as strictly as the reader of the SDK takes it. */
export function walkAnything(p: usize): usize {
  const first = <u32>load<u8>(p)
  if (first == 0x22) {
    const end = scanString(p + 1)
    return end == 0 ? 0 : end + 1
  }
  if (first == 0x7b) return walkAnyObject(p)
  if (first == 0x5b) return walkAnyList(p)
  if (first == 0x74) return fourBytes(p) == TRUE ? p + 4 : stop(INVALID)
  if (first == 0x66) return fourBytes(p, 1) == ALSE ? p + 5 : stop(INVALID)
  if (first == 0x6e) return fourBytes(p) == NULL ? p + 4 : stop(INVALID)
  return scanNumber(p)
}

function walkAnyObject(start: usize): usize {
  if (!enter()) return stop(NOT_MINE)
  const keys = top
  let p = skipSpace(start + 1)
  if (load<u8>(p) == 0x7d) {
    leave()
    return p + 1
  }
  while (true) {
    if (load<u8>(p) != 0x22) return stop(INVALID)
    const end = scanString(p + 1)
    if (end == 0) return 0
    if (!isNewKey(keys, p + 1, <u32>(end - p - 1))) return stop(NOT_MINE)
    p = skipSpace(end + 1)
    if (load<u8>(p) != 0x3a) return stop(INVALID)
    p = walkAnything(skipSpace(p + 1))
    if (p == 0) return 0
    p = skipSpace(p)
    const next = load<u8>(p)
    if (next == 0x7d) break
    if (next != 0x2c) return stop(INVALID)
    p = skipSpace(p + 1)
  }
  release(keys)
  leave()
  return p + 1
}

function walkAnyList(start: usize): usize {
  if (!enter()) return stop(NOT_MINE)
  let p = skipSpace(start + 1)
  if (load<u8>(p) == 0x5d) {
    leave()
    return p + 1
  }
  while (true) {
    p = walkAnything(p)
    if (p == 0) return 0
    p = skipSpace(p)
    const next = load<u8>(p)
    if (next == 0x5d) break
    if (next != 0x2c) return stop(INVALID)
    p = skipSpace(p + 1)
  }
  leave()
  return p + 1
}

/**
 * Whether a key that was just scanned is surely new among those from `keys` to the top of the stack, and harmless;
 * it is then kept there. The hash decides: two keys of one hash are left to the complete engine.
 */
export function isNewKey(keys: usize, key: usize, length: u32): boolean {
  if (hasEscape || isForbidden(key, length)) return false
  return isNewHash(keys, hashOf(key, length), MOST_MEMBERS)
}

/** The same for the hash of anything. */
export function isNewHash(from: usize, hash: u32, most: u32): boolean {
  const end = top
  if (end - from >= (<usize>most) << 2) return false
  for (let p = from; p < end; p += 4) if (load<u32>(p) == hash) return false
  if (!reserve(1)) return false
  store<u32>(end, hash)
  return true
}

/** `__proto__`, `constructor`, `prototype`: at least a key that starts and is as long as one of them. */
function isForbidden(key: usize, length: u32): boolean {
  const first = load<u8>(key)
  return (length == 9 && (first == 0x5f || first == 0x70)) || (length == 11 && first == 0x63)
}
