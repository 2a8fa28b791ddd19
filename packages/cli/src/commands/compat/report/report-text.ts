import type { Language } from '../../../language.ts'
import { humanText } from './human-text.ts'
import { jsonText } from './json-text.ts'
import { markdownText } from './markdown-text.ts'
import type { Report } from './report.ts'
import { sarifText } from './sarif-text.ts'

/** The report in the form that was asked. */
export function reportText(report: Report, language: Language): string {
  switch (report.settings.format) {
    case 'human':
      return humanText(report, language)
    case 'json':
      return jsonText(report)
    case 'sarif':
      return sarifText(report, language)
    case 'markdown':
      return markdownText(report, language)
  }
}
