import type { Language } from '../../language.ts'
import { type Finding, hasError } from '../finding.ts'
import { printable } from '../printable.ts'
import { totalText } from '../summary-text.ts'
import { problemText } from './finding-text.ts'
import { nameOf } from './junit.ts'
import type { ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { hidesAllErrors, truncationText } from './truncation.ts'

/** Test Anything Protocol 14: a wrong document is a test that failed, one with warnings only a test that passed, and the last test is the run itself. */
export const tapFormat: ReportFormat = { needsCounts: false, hasSummary: true, createWriter }

function createWriter({ language }: WriterContext): ReportWriter {
  let tests = 0
  let wrong = 0
  const test = (isOk: boolean, name: string): string => {
    tests += 1
    return `${isOk ? 'ok' : 'not ok'} ${tests} - ${escaped(name)}\n`
  }
  return {
    start: () => 'TAP version 14\n',
    document(findings) {
      const [first] = findings
      if (first === undefined) return ''
      const told = findings.map((finding) => `    - ${JSON.stringify(shownIn(finding, language))}\n`)
      if (hasError(findings)) wrong += 1
      return `${test(!hasError(findings), `${first.file} ${nameOf(first)}`)}  ---\n  findings:\n${told.join('')}  ...\n`
    },
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const notes = [
        ...problems.map((problem) => `${problemText(problem, language)} [${problem.trouble.code}]`),
        ...(cut === undefined ? [] : [cut]),
        totalText(summary, language),
      ]
      const run = test(
        problems.every(({ severity }) => severity === 'warning') && !hidesAllErrors(summary, wrong),
        'samenspraak validate',
      )
      return `${run}1..${tests}\n${notes.map((note) => `# ${printable(note)}\n`).join('')}`
    },
  }
}

/** JSON is YAML, and needs no rules for quoting. */
function shownIn(finding: Finding, language: Language): object {
  const { line, column, at, code, severity, value } = finding
  const message = finding[language]
  const weight = severity === undefined ? {} : { severity }
  return { line, column, at, code, ...weight, message, ...(value === undefined ? {} : { value }) }
}

/** A description may hold no directive, and no end of line. */
function escaped(text: string): string {
  return printable(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
}
