import { placeText, problemText, sentenceOf } from './finding-text.ts'
import type { ReportFormat } from './report-format.ts'
import { truncationText } from './truncation.ts'

/**
 * One line for each finding, `file:line:column: code text`, as compilers write them: for grep, for editors and for
 * whoever counts lines. What is wrong with a file as a whole has no line and no column.
 */
export const lineFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: false,
  createWriter: ({ language }) => ({
    start: () => '',
    document: (findings) =>
      findings
        .map((finding) => `${placeText(finding)}: ${finding.code} ${sentenceOf(finding, language)}\n`)
        .join(''),
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const told = problems.map((problem) => {
        const text = problemText(problem, language)
        return `${text} [${problem.trouble.code}]\n`
      })
      return [...told, ...(cut === undefined ? [] : [`samenspraak: ${cut}\n`])].join('')
    },
  }),
}
