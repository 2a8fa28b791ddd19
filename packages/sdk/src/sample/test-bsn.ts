import { below } from './random.ts'
import type { Random } from './random.ts'

/**
 * Numbers that pass the eleven test inside 999900006..999999990, the range that is set aside for testing: never the
 * BSN of a person. There are 9,091 of them.
 */
export const testBsns: readonly string[] = Array.from({ length: 10_000 }, (_none, serial) =>
  testBsn(serial),
).filter((bsn) => bsn !== '')

/** One of them; the same may come again. */
export function randomTestBsn(random: Random): string {
  return testBsns[below(random, testBsns.length)] ?? firstTestBsn
}

const firstTestBsn = '999900006'

/** `9999`, the serial number in four digits, and the digit that makes the eleven test pass; empty when none does. */
function testBsn(serial: number): string {
  const text = String(serial).padStart(4, '0')
  let sum = 9 * 9 + 8 * 9 + 7 * 9 + 6 * 9
  for (let index = 0; index < 4; index++) sum += (5 - index) * Number(text[index])
  return sum % 11 === 10 ? '' : `9999${text}${sum % 11}`
}
