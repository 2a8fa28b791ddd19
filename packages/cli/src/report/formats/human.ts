import { summaryText } from '../summary-text.ts'
import { findingText, problemText } from './finding-text.ts'
import type { ReportFormat } from './report-format.ts'

/** For people: two lines for each finding, and the counts in words at the end. */
export const humanFormat: ReportFormat = {
  needsCounts: false,
  hasSummary: false,
  createWriter({ language, paint }) {
    return {
      start: () => '',
      document: (findings) => findings.map((finding) => findingText(finding, language, paint)).join(''),
      end({ summary, problems }) {
        const lines = problems.map(
          (problem) => `${problemText(problem, language)} [${problem.trouble.code}]\n`,
        )
        return `${lines.join('')}${summaryText(summary, language)}`
      },
    }
  },
}
