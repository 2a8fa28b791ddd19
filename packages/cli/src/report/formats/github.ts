import { problemText, sentenceOf } from './finding-text.ts'
import type { ReportFormat } from './report-format.ts'
import { truncationText } from './truncation.ts'

/** Workflow commands of GitHub Actions: annotations at the lines of a change. */
export const githubFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: false,
  createWriter: ({ language }) => ({
    start: () => '',
    document: (findings) =>
      findings
        .map((finding) => {
          const { file, line, column, code, severity = 'error' } = finding
          const place = { file, line: String(line), col: String(column), title: code }
          return command(severity, place, sentenceOf(finding, language))
        })
        .join(''),
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const told = problems.map((problem) =>
        command(problem.severity, { title: problem.trouble.code }, problemText(problem, language)),
      )
      return [...told, ...(cut === undefined ? [] : [command('notice', {}, cut)])].join('')
    },
  }),
}

function command(kind: string, properties: Readonly<Record<string, string>>, message: string): string {
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`)
  const head = listed.length === 0 ? kind : `${kind} ${listed.join(',')}`
  return `::${head}::${escapedData(message)}\n`
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
