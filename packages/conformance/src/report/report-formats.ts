import type { RunResult } from '../run/result.ts'
import type { Language } from '../text.ts'
import { badgeJson, badgeSvg } from './badge.ts'
import { htmlReport } from './html.ts'
import { humanReport } from './human.ts'
import { junitReport } from './junit.ts'

/** One of the formats. */
export type ReportFormatName = 'human' | 'junit' | 'html' | 'badge-json' | 'badge-svg'

/** The ways in which a run can be reported. */
export const reportFormats: Readonly<
  Record<ReportFormatName, (run: RunResult, language: Language) => string>
> = {
  human: humanReport,
  junit: junitReport,
  html: htmlReport,
  'badge-json': badgeJson,
  'badge-svg': badgeSvg,
}
