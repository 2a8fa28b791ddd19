import type { Case } from '../case/case.ts'
import type { Finding } from './finding.ts'

/** What came of a case; one that needs what the configuration lacks is skipped. */
export interface CaseResult {
  readonly case: Case
  readonly outcome: 'failed' | 'passed' | 'skipped'
  readonly findings: readonly Finding[]
  /** What the configuration lacks for it. */
  readonly lacking: readonly string[]
}

/** What came of a whole run. */
export interface RunResult {
  readonly contractVersion: string
  /** When the run began. */
  readonly began: Date
  readonly results: readonly CaseResult[]
  readonly counts: Readonly<Record<CaseResult['outcome'], number>>
}
