// Where the values of a document stand, while it is walked along and after it; also what a view notes on its way.
// A slot is two words: of a scalar or a list of scalars its first address and the one after it, of an object its record
// and 1, of a list of objects its first item and 1. Both are 0 when the value is not there.
// The record of an object has a slot for each property of the program. An item is [next item or 0, slot].

let tapeStart: usize = 0
let tapeEnd: usize = 0
let tapeTop: usize = 0
/** Up to here the tape holds the document; a view starts over from here. */
let viewStart: usize = 0

export function setTape(start: usize, end: usize): void {
  tapeStart = start
  tapeEnd = end
}

export function clearTape(): void {
  tapeTop = tapeStart
}

/** The document stands on the tape. */
export function keepDocument(): void {
  viewStart = tapeTop
}

/** Forgets what a view noted. */
export function clearNotes(): void {
  tapeTop = viewStart
}

/** Room for so many words, all 0; 0 when there is none. */
export function take(words: u32): usize {
  const at = tapeTop
  const next = at + ((<usize>words) << 2)
  if (next > tapeEnd) return 0
  for (let p = at; p < next; p += 4) store<u32>(p, 0)
  tapeTop = next
  return at
}

/** The slot of a property in a record. */
export function slotOf(record: usize, property: u32): usize {
  return record + (property << 3)
}

/** Where a value starts, or its record; 0 when it is not there. */
export function first(slot: usize): usize {
  return load<u32>(slot)
}

/** The address after a value. */
export function last(slot: usize): usize {
  return load<u32>(slot, 4)
}
