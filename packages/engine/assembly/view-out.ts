// What is shown is written behind one another. Every member and item starts with a comma; the first becomes a bracket.

let outStart: usize = 0
export let out: usize = 0

export function setOut(start: usize): void {
  outStart = start
}

export function clearOut(): void {
  out = outStart
}

export function shownLength(): u32 {
  return <u32>(out - outStart)
}

/** Takes back what was written from here on. */
export function takeBack(to: usize): void {
  out = to
}

export function writeByte(byte: u32): void {
  store<u8>(out, byte)
  out += 1
}

/** Writes bytes; up to fifteen behind them may be written too, where nothing stands yet. */
export function write(from: usize, length: u32): void {
  if (ASC_FEATURE_SIMD) {
    for (let at: u32 = 0; at < length; at += 16) v128.store(out + at, v128.load(from + at))
  } else {
    for (let at: u32 = 0; at < length; at++) store<u8>(out + at, load<u8>(from + at))
  }
  out += length
}

/** Ends a list or object whose first member starts here; false when there is none. */
export function close(start: usize, open: u32, end: u32): boolean {
  if (out == start) return false
  store<u8>(start, open)
  writeByte(end)
  return true
}

/** Moves what was written last, from `middle` on, before what was written from `start` on. */
export function moveBefore(start: usize, middle: usize): void {
  const length = out - middle
  if (length == 0 || start == middle) return
  memory.copy(out, middle, length)
  memory.copy(start + length, start, middle - start)
  memory.copy(start, out, length)
}

/** Leaves out a part of what was written. */
export function cut(from: usize, to: usize): void {
  memory.copy(from, to, out - to)
  out -= to - from
}
