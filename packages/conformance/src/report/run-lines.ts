import type { CaseResult, RunResult } from '../run/result.ts'
import type { Text } from '../text.ts'

/** What a reader calls the outcomes. */
export const outcomeTexts: Readonly<Record<CaseResult['outcome'], Text>> = {
  passed: { nl: 'geslaagd', en: 'passed' },
  failed: { nl: 'niet geslaagd', en: 'failed' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
}

/** The whole percentage of what was asked that went well: 100 only when nothing went wrong. */
export function percentageOf({ counts: { passed, failed } }: RunResult): number {
  return passed + failed === 0 ? 0 : Math.floor((100 * passed) / (passed + failed))
}

/** Text in XML or HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
