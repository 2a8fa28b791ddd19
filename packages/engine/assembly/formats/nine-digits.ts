/** BSN and RSIN: the eleven test. */
export function passesElfproef(p: usize, length: u32): boolean {
  if (length != 9) return false
  let sum: i32 = 0
  let isZero = true
  for (let i: i32 = 0; i < 9; i++) {
    const digit = <u32>load<u8>(p + i) - 0x30
    if (digit > 9) return false
    if (digit != 0) isZero = false
    sum += i == 8 ? -(<i32>digit) : (9 - i) * <i32>digit
  }
  return !isZero && sum % 11 == 0
}
