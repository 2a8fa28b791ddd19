/** The value below which a part of the values lies, in tenths; 1 for the greatest. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN
  return Math.round(found * 10) / 10
}
