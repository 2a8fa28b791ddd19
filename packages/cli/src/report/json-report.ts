import type { Environment } from '../environment.ts'
import type { Language } from '../language.ts'
import type { Finding, Problem } from './finding.ts'
import { createProblemWriter } from './problem-line.ts'
import type { Report } from './report.ts'
import { rate } from './summary-text.ts'

/** Rises when a reader of the report would have to change; new properties may come at any time. */
const reportVersion = 1

/**
 * For machines: one JSON document on standard output, laid out as by `JSON.stringify(…, null, 2)`. Findings are
 * written when they are found, so a report may be larger than memory; the summary is its last property.
 */
export function createJsonReport(environment: Environment, language: Language): Report {
  const { stdout, stderr } = environment
  const problems: Problem[] = []
  const writeProblem = createProblemWriter(stderr, language)
  let written = 0
  return {
    async findings(findings) {
      const text = findings.map((finding, nth) => {
        return `${written + nth === 0 ? head : ','}\n    ${toJson(toPlainFinding(finding), 4)}`
      })
      written += findings.length
      if (text.length > 0) await stdout.write(text.join(''))
    },
    async problem(problem) {
      problems.push(problem)
      await writeProblem(problem)
    },
    async note(note) {
      await writeProblem(note)
    },
    async end(summary) {
      const { documents, seconds } = summary
      const rest = {
        problems: problems.map(({ file, trouble: { code, nl, en } }) => ({ file, code, nl, en })),
        summary: { ...summary, documentsPerSecond: rate(documents, seconds) },
      }
      const close = written === 0 ? `${head}]` : '\n  ]'
      await stdout.write(`${close},${toJson(rest, 0).slice(1)}\n`)
    },
  }
}

const head = `{\n  "version": ${reportVersion},\n  "findings": [`

/** JSON that stands so many spaces to the right, but for its first line. */
function toJson(value: object, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`)
}

function toPlainFinding({ file, record, line, column, at, code, term, nl, en }: Finding): Finding {
  return { file, record, line, column, at, code, term, nl, en }
}
