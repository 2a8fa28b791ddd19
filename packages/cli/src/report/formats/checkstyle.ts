import type { Finding, GradedProblem } from '../finding.ts'
import { sentenceOf } from './finding-text.ts'
import type { ReportEnd, ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { truncationText } from './truncation.ts'
import { attributes } from './xml-text.ts'

/**
 * XML as Checkstyle writes it, which Jenkins, reviewdog and SonarQube read. Findings stand under their file; what is wrong with
 * a file as a whole stands on line 0, as in Checkstyle itself.
 */
export const checkstyleFormat: ReportFormat = { needsCounts: false, hasSummary: false, createWriter }

function createWriter({ language, version }: WriterContext): ReportWriter {
  let open: string | undefined
  const fileOf = (finding: Finding): string => {
    if (finding.file === open) return ''
    const start = `${open === undefined ? '' : '</file>\n'}<file${attributes({ name: finding.file })}>\n`
    open = finding.file
    return start
  }
  return {
    start: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle${attributes({ version: `samenspraak ${version}` })}>\n`,
    document: (findings) =>
      findings
        .map((finding) => {
          const { line, column, code, severity = 'error' } = finding
          const place = { line: String(line), column: String(column) }
          return `${fileOf(finding)}${error({ ...place, severity, message: sentenceOf(finding, language), source: code })}`
        })
        .join(''),
    end: (end) => `${open === undefined ? '' : '</file>\n'}${ofTheRun(end, language)}</checkstyle>\n`,
  }
}

function ofTheRun({ summary, problems }: ReportEnd, language: WriterContext['language']): string {
  const cut = truncationText(summary, language)
  const told = problems.map(({ file, severity, trouble }: GradedProblem) =>
    wholeFile(file, { severity, message: trouble[language], source: trouble.code }),
  )
  const note = { severity: 'info', message: cut ?? '', source: 'cli/findings-left-out' }
  return [...told, ...(cut === undefined ? [] : [wholeFile('samenspraak', note)])].join('')
}

function wholeFile(name: string, stated: Readonly<Record<string, string>>): string {
  return `<file${attributes({ name })}>\n${error({ line: '0', ...stated })}</file>\n`
}

function error(stated: Readonly<Record<string, string>>): string {
  return `<error${attributes(stated)}/>\n`
}
