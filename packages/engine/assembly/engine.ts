import { setLetters } from './letters'
import { rootOf } from './program'
import { forgetSchema, isOfAnother, setSchema } from './schema'
import { skipSpace } from './space'
import {
  begin,
  BLANK,
  INVALID,
  NOT_MINE,
  setLineFeedIsSpace,
  setProgram,
  setStack,
  stop,
  stopped,
  VALID,
} from './state'
import { isEqual } from './table'
import { walk } from './walk'

/** What `lines` writes of a line: four words. */
const SIZE_OF_OTHER: u32 = 16

// The program, the stack, the bytes and the verdicts stand in the memory of the host, which says where.

/** Where a program stands, and which room it has for what it keeps of open lists and objects. */
export function useProgram(address: usize, stackStart: usize, stackEnd: usize): void {
  setProgram(address)
  setStack(stackStart, stackEnd)
  setLetters()
}

let startAt: usize = 0
let startLength: u32 = 0

/** Lines that start with other bytes than these are not looked into. */
export function useStart(address: usize, length: u32): void {
  startAt = address
  startLength = length
}

/** The name of the schema with its quotes; when it is asked for, a document without it is not for this engine. */
export function useSchema(address: usize, length: u32, isAsked: boolean): void {
  setSchema(address, length, isAsked)
}

let documents: u32 = 0

/** Lines that the last `lines` walked over, the others included. */
export function documentsWalked(): u32 {
  return documents
}

let walkedTo: usize = 0

/** Where the last `lines` stopped: the end, or the line for which there was no room among the others. */
export function walkedToAddress(): usize {
  return walkedTo
}

/**
 * Walks over lines, each of which ends with a line feed; at least sixteen more line feeds must follow the last. Writes
 * [start, end, verdict, number] of each line that is not valid, at most `room` of them, and returns how many.
 */
export function lines(from: usize, to: usize, others: usize, room: u32): u32 {
  setLineFeedIsSpace(false)
  documents = 0
  let found: u32 = 0
  let p = from
  while (p < to) {
    const start = p
    const verdict = judge(p)
    if (verdict == VALID) {
      p = end + 1
    } else {
      if (found == room) break
      p = lineEnd(start)
      const entry = others + found * SIZE_OF_OTHER
      store<u32>(entry, <u32>start)
      store<u32>(entry, <u32>p, 4)
      store<u32>(entry, verdict, 8)
      store<u32>(entry, documents, 12)
      found += 1
      p += 1
    }
    documents += 1
  }
  walkedTo = p
  return found
}

/** The verdict over one document; at least sixteen zero bytes must follow it. */
export function document(from: usize, to: usize): u32 {
  setLineFeedIsSpace(true)
  const start = skipSpace(from)
  if (start >= to) return BLANK
  const after = walkDocument(start)
  if (after == 0) return stopped
  return after == to ? certain(VALID) : certain(INVALID)
}

/** The address of the first byte behind a document and white space, or 0. */
function walkDocument(start: usize): usize {
  begin()
  forgetSchema()
  const after = walk(start, rootOf())
  if (after != 0) return skipSpace(after)
  return stop(certain(stopped))
}

/** Over a document of another schema nothing is certain. */
function certain(verdict: u32): u32 {
  return isOfAnother() ? NOT_MINE : verdict
}

let end: usize = 0

/** The verdict over the line that starts here; `end` is then where its line feed stands, if it is valid. */
function judge(from: usize): u32 {
  const start = skipSpace(from)
  if (load<u8>(start) == 0x0a) return BLANK
  if (!isEqual(from, startAt, startLength)) return NOT_MINE
  end = walkDocument(start)
  if (end == 0) return stopped
  return certain(load<u8>(end) == 0x0a ? VALID : INVALID)
}

function lineEnd(from: usize): usize {
  let p = from
  if (ASC_FEATURE_SIMD) {
    while (true) {
      const feeds = i8x16.bitmask(i8x16.eq(v128.load(p), i8x16.splat(0x0a)))
      if (feeds != 0) return p + <usize>ctz(feeds)
      p += 16
    }
  }
  while (load<u8>(p) != 0x0a) p += 1
  return p
}
