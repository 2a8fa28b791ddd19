import type { Finding, GradedProblem } from '../finding.ts'
import type { Summary } from '../summary.ts'
import type { ReportFormat, ReportWriter } from './report-format.ts'

/** Rises when a reader of the report would have to change; new properties may come at any time. */
export const reportVersion = 1

/** Our own report, laid out as by `JSON.stringify(…, null, 2)`; `report.schema.json` of this package describes it. */
export const jsonFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: true,
  createWriter: createJsonWriter,
}

function createJsonWriter(): ReportWriter {
  let hasFindings = false
  return {
    start: () => `{\n  "version": ${reportVersion},\n  "findings": [`,
    document(findings) {
      const text = findings.map((finding, nth) => {
        return `${hasFindings || nth > 0 ? ',' : ''}\n    ${toJson(plainFinding(finding), 4)}`
      })
      hasFindings ||= findings.length > 0
      return text.join('')
    },
    end({ summary, problems }) {
      const rest = { problems: problems.map(plainProblem), summary: plainSummary(summary) }
      return `${hasFindings ? '\n  ]' : ']'},${toJson(rest, 0).slice(1)}\n`
    },
  }
}

/** JSON that stands so many spaces to the right, but for its first line. */
function toJson(value: object, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`)
}

/** A finding in the order of the report. */
export function plainFinding(finding: Finding): Finding {
  const { file, record, line, column, at, code, term, nl, en, value, severity } = finding
  return {
    file,
    record,
    line,
    column,
    at,
    code,
    term,
    nl,
    en,
    ...(value === undefined ? {} : { value }),
    ...(severity === undefined ? {} : { severity }),
  }
}

/** A problem as it stands in the report. */
export function plainProblem({ file, severity, trouble }: GradedProblem): Readonly<Record<string, string>> {
  const { code, nl, en } = trouble
  return { file, severity, code, nl, en }
}

/** The counts without the clock, which would make two reports about one file differ. */
export function plainSummary({ seconds: _seconds, ...summary }: Summary): Omit<Summary, 'seconds'> {
  return summary
}
