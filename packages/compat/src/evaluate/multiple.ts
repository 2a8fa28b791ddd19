/** A number as an exact fraction; a decimal as it is written, not as it is stored. */
export interface Fraction {
  readonly above: bigint
  readonly below: bigint
}

/** The fraction that the shortest decimal text of a number names. */
export function fractionOf(value: number): Fraction {
  const [coefficient = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = coefficient.split('.')
  const scale = decimals.length - Number(exponent)
  const above = BigInt(whole + decimals)
  return scale <= 0
    ? { above: above * 10n ** BigInt(-scale), below: 1n }
    : lowest({ above, below: 10n ** BigInt(scale) })
}

/** The same fraction with the smallest denominator. */
export function lowest({ above, below }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(above < 0n ? -above : above, below)
  return divisor === 1n ? { above, below } : { above: above / divisor, below: below / divisor }
}

/** Euclid's. */
export function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [high, low] = [one, other]
  while (low !== 0n) [high, low] = [low, high % low]
  return high === 0n ? 1n : high
}

/** Exact, so 0.3 is a multiple of 0.1. */
export function isMultiple(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0
  const one = fractionOf(value)
  const other = fractionOf(divisor)
  return (one.above * other.below) % (one.below * other.above) === 0n
}
