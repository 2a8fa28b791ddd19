/** The number in two ASCII digits, or -1. */
export function twoDigits(value: string, at: number): number {
  const tens = value.charCodeAt(at) - 0x30
  const ones = value.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Whether everything from `from` up to `to` is an ASCII digit; so is nothing at all. */
export function isDigits(value: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const digit = value.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return false
  }
  return true
}
