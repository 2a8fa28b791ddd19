// What one walk over a document keeps. WebAssembly has one thread and one walk at a time, so these are globals.

/** The document fits the schema. */
export const VALID: u32 = 0
/** It does not, or it is no JSON. */
export const INVALID: u32 = 1
/** This engine cannot tell; the complete engine can. */
export const NOT_MINE: u32 = 2
/** Nothing but white space. */
export const BLANK: u32 = 3

/** Why the walk stopped; read only after a walk that returned 0. */
export let stopped: u32 = VALID

/** Ends the walk: every function of it returns the address after what it read, or 0. */
export function stop(because: u32): usize {
  stopped = because
  return 0
}

/** Where the program stands that is walked along. */
export let program: usize = 0

export function setProgram(address: usize): void {
  program = address
}

/** Line feeds are white space within a document, and the end of it in a stream of lines. */
export let lineFeedIsSpace: boolean = false

export function setLineFeedIsSpace(is: boolean): void {
  lineFeedIsSpace = is
}

/** Open lists and objects; the reader of the SDK refuses the 65th, so this engine does not judge it. */
export const DEEPEST: u32 = 64
export let depth: u32 = 0

export function enter(): boolean {
  depth += 1
  return depth <= DEEPEST
}

export function leave(): void {
  depth -= 1
}

// Words that open lists and objects keep while what is in them is walked: captured values, hashes of keys and items.
let stackStart: usize = 0
let stackEnd: usize = 0
export let top: usize = 0

export function setStack(start: usize, end: usize): void {
  stackStart = start
  stackEnd = end
  top = start
}

/** Before each document: the one before may have stopped half-way. */
export function begin(): void {
  depth = 0
  top = stackStart
  stopped = VALID
}

/** False when there is no room for so many words more. */
export function reserve(words: u32): boolean {
  const next = top + ((<usize>words) << 2)
  if (next > stackEnd) return false
  top = next
  return true
}

export function release(to: usize): void {
  top = to
}
