import type { Environment } from '../environment.ts'
import type { Language } from '../language.ts'
import type { Finding } from './finding.ts'
import { createPaint, type Paint } from './paint.ts'
import { createProblemWriter } from './problem-line.ts'
import { printable } from './printable.ts'
import type { Report } from './report.ts'
import { summaryText } from './summary-text.ts'

const termUri = 'https://w3id.org/samenspraak/id/begrip/'
const wholeDocument = { nl: '(hele document)', en: '(whole document)' } as const

/** For people: findings on standard output, everything else on standard error. */
export function createHumanReport(
  environment: Environment,
  { language, isQuiet }: { readonly language: Language; readonly isQuiet: boolean },
): Report {
  const paint = createPaint(environment.stdout.isTerminal, environment.variables)
  const writeProblem = createProblemWriter(environment.stderr, language)
  return {
    async findings(findings) {
      if (isQuiet || findings.length === 0) return
      await environment.stdout.write(
        findings.map((finding) => findingText(finding, language, paint)).join(''),
      )
    },
    async problem(problem) {
      await writeProblem(problem)
    },
    async note(note) {
      if (!isQuiet) await writeProblem(note)
    },
    async end(summary) {
      if (!isQuiet) await environment.stderr.write(summaryText(summary, language))
    },
  }
}

function findingText(finding: Finding, language: Language, paint: Paint): string {
  const place = paint.strong(`${printable(finding.file)}:${finding.line}:${finding.column}`)
  const at = finding.at === '' ? wholeDocument[language] : printable(finding.at)
  const term = finding.term === null ? '' : `  ${finding.term}  ${paint.faint(termUri + finding.term)}`
  return `${place}  ${at}  ${finding[language]}\n  ${paint.alarm(finding.code)}${term}\n`
}
