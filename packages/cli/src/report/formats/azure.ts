import { problemText, sentenceOf } from './finding-text.ts'
import type { ReportFormat } from './report-format.ts'
import { truncationText } from './truncation.ts'

/** Logging commands of Azure Pipelines: issues in the log and the summary of a run. */
export const azureFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: false,
  createWriter: ({ language }) => ({
    start: () => '',
    document: (findings) =>
      findings
        .map((finding) => {
          const { file, line, column, code, severity = 'error' } = finding
          const place = { sourcepath: file, linenumber: String(line), columnnumber: String(column), code }
          return command(severity, place, sentenceOf(finding, language))
        })
        .join(''),
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const told = problems.map((problem) =>
        command(problem.severity, { code: problem.trouble.code }, problemText(problem, language)),
      )
      return [...told, ...(cut === undefined ? [] : [command('warning', {}, cut)])].join('')
    },
  }),
}

function command(
  type: 'error' | 'warning',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const listed = Object.entries({ type, ...properties }).map(([name, value]) => `${name}=${escaped(value)};`)
  return `##vso[task.logissue ${listed.join('')}]${escapedText(message)}\n`
}

function escapedText(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escaped(text: string): string {
  return escapedText(text).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
