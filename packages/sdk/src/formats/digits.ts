/** The number in two ASCII digits, or -1. */
export function twoDigits(value: string, at: number): number {
  const tens = value.charCodeAt(at) - 0x30
  const ones = value.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Whether the characters from `from` up to `to` are all there and ASCII digits; true if `from` is `to`. */
export function isDigits(value: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const digit = value.charCodeAt(i) - 0x30
    // Past the end of the string the digit is NaN, which fails every comparison.
    if (!(digit >= 0 && digit <= 9)) return false
  }
  return true
}
