/** A citizen service number that is never given to anybody: the test range begins with 9999. */
export function testBsn(random: () => number): string {
  for (;;) {
    const digits = `9999${String(Math.floor(random() * 100_000)).padStart(5, '0')}`
    if (passesElevenTest(digits)) return digits
  }
}

function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0
}
