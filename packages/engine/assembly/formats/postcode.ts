import { isDigit } from './digits'

export function isPostcode(p: usize, length: u32): boolean {
  if (length != 6 || load<u8>(p) == 0x30) return false
  for (let i: usize = 0; i < 4; i++) if (!isDigit(load<u8>(p + i))) return false
  const first = <u32>load<u8>(p, 4)
  const second = <u32>load<u8>(p, 5)
  if (first - 0x41 >= 26 || second - 0x41 >= 26) return false
  return first != 0x53 || (second != 0x41 && second != 0x44 && second != 0x53)
}
