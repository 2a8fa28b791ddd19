/** The number of two digits, or a number below -100. */
export function twoDigits(p: usize): i32 {
  const tens = <u32>load<u8>(p) - 0x30
  const ones = <u32>load<u8>(p, 1) - 0x30
  return tens < 10 && ones < 10 ? <i32>(tens * 10 + ones) : -1000
}

export function isDigit(byte: u32): boolean {
  return byte - 0x30 < 10
}

export function isLetter(byte: u32): boolean {
  return (byte | 0x20) - 0x61 < 26
}
