import type { Environment } from '../environment.ts'
import type { Language } from '../language.ts'
import type { Finding, Problem } from './finding.ts'
import { createProblemWriter } from './problem-line.ts'
import type { Report } from './report.ts'
import { rate } from './summary-text.ts'

/** Rises when a reader of the report would have to change; new properties may come at any time. */
const reportVersion = 1

/** For machines: one JSON document on standard output, when all is read. */
export function createJsonReport(environment: Environment, language: Language): Report {
  const shown: Finding[] = []
  const problems: Problem[] = []
  const writeProblem = createProblemWriter(environment.stderr, language)
  return {
    async findings(findings) {
      shown.push(...findings)
    },
    async problem(problem) {
      problems.push(problem)
      await writeProblem(problem)
    },
    async end(summary) {
      const report = {
        version: reportVersion,
        summary: { ...summary, documentsPerSecond: rate(summary.documents, summary.seconds) },
        findings: shown.map(toPlainFinding),
        problems: problems.map(({ file, trouble: { code, nl, en } }) => ({ file, code, nl, en })),
      }
      await environment.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    },
  }
}

function toPlainFinding({ file, record, line, column, at, code, term, nl, en }: Finding): Finding {
  return { file, record, line, column, at, code, term, nl, en }
}
