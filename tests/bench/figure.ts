/** One measured figure beside its limit. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly limit: number
  readonly unit: string
  /** `most`: the value must not exceed the limit; `least`: it must reach it. */
  readonly bound: 'most' | 'least'
  /** What is aimed at, when that is something else than the limit: a limit stands where something must have become slower. */
  readonly goal?: string
}

/** Prints the figures as a table; answers whether all are within their limits. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  console.log(`\n${title}`)
  let within = true
  for (const { name, value, limit, unit, bound, goal } of figures) {
    const ok = bound === 'most' ? value <= limit : value >= limit
    within &&= ok
    const sign = bound === 'most' ? '<=' : '>='
    console.log(
      `  ${ok ? 'ok  ' : 'MISS'} ${name.padEnd(58)} ${shown(value).padStart(10)} ${sign} ${shown(limit)} ${unit}${goal === undefined ? '' : ` (goal: ${goal})`}`,
    )
  }
  return within
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function shown(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toPrecision(3)
}
