/** What came of rounds of killing. */
export interface RoundsReport {
  readonly rounds: number
  readonly acknowledged: number
  readonly faults: readonly string[]
}

/** Prints it; the exit code says whether a promise was broken. */
export function printReport(title: string, { rounds, acknowledged, faults }: RoundsReport): void {
  for (const fault of faults) console.log(`  ${fault}`)
  console.log(`${title}: ${rounds} rounds, ${acknowledged} acknowledged, ${faults.length} faults`)
  if (faults.length > 0 || acknowledged < rounds) process.exitCode = 1
}
