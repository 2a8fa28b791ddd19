import type { Environment } from '../environment.ts'
import type { Language } from '../language.ts'
import { findingText } from './formats/finding-text.ts'
import { createPaint } from './paint.ts'
import { createProblemWriter } from './problem-line.ts'
import type { Report } from './report.ts'
import { summaryText } from './summary-text.ts'

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
      if (!isQuiet) await environment.stderr.write(summaryText(summary, language, true))
    },
  }
}
