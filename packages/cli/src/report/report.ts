import type { Finding, Problem } from './finding.ts'
import type { Summary } from './summary.ts'

/** A way to tell what was found; each method waits until its reader can take more. */
export interface Report {
  findings(findings: readonly Finding[]): Promise<void>
  problem(problem: Problem): Promise<void>
  /** Something to know that is no trouble. */
  note(note: Problem): Promise<void>
  end(summary: Summary): Promise<void>
}
