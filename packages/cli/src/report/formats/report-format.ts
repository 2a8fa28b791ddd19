import type { Language } from '../../language.ts'
import type { Finding, GradedProblem } from '../finding.ts'
import type { Paint } from '../paint.ts'
import type { Summary } from '../summary.ts'

/** What a writer may know beforehand. Reports hold no clock, so that the same input gives the same bytes. */
export interface WriterContext {
  readonly language: Language
  readonly paint: Paint
  /** Version of the command. */
  readonly version: string
  /** For formats that must name a time, in milliseconds: of SOURCE_DATE_EPOCH, else 0. */
  readonly time: number
}

/** What is known beforehand by a writer that is called only after the run. */
export interface ReportCounts {
  /** Documents with findings in the report. */
  readonly documents: number
  /** Those of which a finding is an error. */
  readonly wrong: number
  /** Whether every input was read to its end, and not all that is wrong was left out. */
  readonly isComplete: boolean
}

/** What a report ends with. */
export interface ReportEnd {
  readonly summary: Summary
  readonly problems: readonly GradedProblem[]
}

/** Makes the text of one report, piece by piece; nothing of it is kept but what its format asks. */
export interface ReportWriter {
  start(counts: ReportCounts): string
  /** The findings of one document. */
  document(findings: readonly Finding[]): string
  end(end: ReportEnd): string
}

/** A format of reports. */
export interface ReportFormat {
  /** Whether `start` needs the counts, so that nothing can be written during the run. */
  readonly needsCounts: boolean
  /** Whether the report itself ends with the counts, so that they need not be told beside it. */
  readonly hasSummary: boolean
  createWriter(context: WriterContext): ReportWriter
}
