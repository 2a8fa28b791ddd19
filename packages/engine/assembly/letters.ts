// Where bytes are looked at one by one, a table of what each of them may be. It stands below what the compiler put in memory.
const LETTERS: usize = 512

/** A digit or a small letter a to f. */
export const HEX: u32 = 1
/** A character of ASCII that ends no string and escapes nothing. */
export const INNER: u32 = 2

/** Makes the table, before anything is walked along. */
export function setLetters(): void {
  if (ASC_FEATURE_SIMD) return
  for (let byte: u32 = 0; byte < 256; byte++) {
    const isHex = byte - 0x30 < 10 || byte - 0x61 < 6
    const isInner = byte - 0x20 < 0x60 && byte != 0x22 && byte != 0x5c
    store<u8>(LETTERS + byte, (isHex ? HEX : 0) | (isInner ? INNER : 0))
  }
}

/** What the byte at an address may be, as bits. */
// @inline
export function lettersAt(p: usize): u32 {
  return load<u8>(LETTERS + <u32>load<u8>(p))
}
