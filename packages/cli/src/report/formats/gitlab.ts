import { problemText, sentenceOf } from './finding-text.ts'
import type { ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { fingerprint } from './sarif.ts'
import { truncationText } from './truncation.ts'

/** Code Quality of GitLab: one list, so that problems and what is not shown are issues in it as well. */
export const gitlabFormat: ReportFormat = { needsCounts: false, hasSummary: false, createWriter }

interface CodeQualityIssue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'critical' | 'info' | 'major' | 'minor'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

function createWriter({ language }: WriterContext): ReportWriter {
  let isFirst = true
  const entry = (issue: CodeQualityIssue): string => {
    const text = `${isFirst ? '' : ','}\n  ${JSON.stringify(issue)}`
    isFirst = false
    return text
  }
  return {
    start: () => '[',
    document: (findings) =>
      findings
        .map((finding, nth) => {
          const { file, record, line, at, code, severity } = finding
          return entry({
            description: sentenceOf(finding, language),
            check_name: code,
            fingerprint: fingerprint([file, record, at, code, nth]),
            severity: severity === 'warning' ? 'minor' : 'major',
            location: { path: file, lines: { begin: line } },
          })
        })
        .join(''),
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const told = problems.map((problem, nth) => {
        const severity = problem.severity === 'error' ? 'critical' : 'minor'
        return entry(
          general(problemText(problem, language), problem.trouble.code, nth, problem.file, severity),
        )
      })
      const note = cut === undefined ? [] : [entry(general(cut, 'cli/truncated', 0, '.', 'info'))]
      return `${[...told, ...note].join('')}\n]\n`
    },
  }
}

function general(
  description: string,
  code: string,
  nth: number,
  path: string,
  severity: CodeQualityIssue['severity'],
): CodeQualityIssue {
  const location = { path: path === '' ? '.' : path, lines: { begin: 1 } }
  return { description, check_name: code, fingerprint: fingerprint([path, code, nth]), severity, location }
}
