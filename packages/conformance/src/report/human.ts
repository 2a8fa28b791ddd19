import type { RunResult } from '../run/result.ts'
import type { Language } from '../text.ts'
import { outcomeTexts, percentageOf } from './run-lines.ts'

/** Lines for a terminal: what went wrong, and the counts. */
export function humanReport(run: RunResult, language: Language): string {
  const failed = run.results.flatMap(({ case: one, findings }) =>
    findings.map(
      (finding) =>
        `${one.id} (${one.title[language]})\n  ${finding.step}: ${finding[language]} [${finding.code}]\n  openapi.json#${one.requirement}\n`,
    ),
  )
  const { passed, failed: wrong, skipped } = run.counts
  const counts = [
    `${passed} ${outcomeTexts.passed[language]}`,
    `${wrong} ${outcomeTexts.failed[language]}`,
    `${skipped} ${outcomeTexts.skipped[language]}`,
  ]
  return `${failed.join('')}${counts.join(', ')} (${percentageOf(run)} %)\n`
}
