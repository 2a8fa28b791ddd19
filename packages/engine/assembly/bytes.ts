/** Four bytes of a text, wherever they stand: texts are not aligned, and the JavaScript engine cares. */
export function fourBytes(p: usize, at: u32 = 0): u32 {
  return load<u32>(p + at, 0, 1)
}

export const TRUE: u32 = 0x65757274
/** `alse`, the last four letters of the word. */
export const ALSE: u32 = 0x65736c61
export const NULL: u32 = 0x6c6c756e
