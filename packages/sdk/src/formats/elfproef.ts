/**
 * The eleven test of the Dutch nine-digit numbers (BSN, RSIN): 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a
 * multiple of 11. It catches one wrong digit and two swapped ones; it does not say that the number was issued.
 */
export function passesElfproef(value: string): boolean {
  if (value.length !== 9) return false
  let sum = 0
  for (let i = 0; i < 9; i += 1) {
    const digit = value.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return false
    sum += i === 8 ? -digit : (9 - i) * digit
  }
  return sum % 11 === 0 && value !== '000000000'
}
