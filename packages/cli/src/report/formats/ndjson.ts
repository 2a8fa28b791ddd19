import { plainFinding, plainProblem, plainSummary, reportVersion } from './json.ts'
import type { ReportFormat } from './report-format.ts'

/** One JSON object on each line: findings as they come, then problems, then the summary. */
export const ndjsonFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: true,
  createWriter: () => ({
    start: () => '',
    document: (findings) => findings.map((finding) => line('finding', plainFinding(finding))).join(''),
    end({ summary, problems }) {
      const last = line('summary', { version: reportVersion, ...plainSummary(summary) })
      return `${problems.map((problem) => line('problem', plainProblem(problem))).join('')}${last}`
    },
  }),
}

function line(kind: string, value: object): string {
  return `${JSON.stringify({ kind, ...value })}\n`
}
