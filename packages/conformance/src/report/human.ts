import type { RunResult } from '../run/result.ts'
import type { Language, Text } from '../text.ts'
import { outcomeTexts, percentageText, skippedBy } from './run-lines.ts'

/** Lines for a terminal: what went wrong, and the counts. */
export function humanReport(run: RunResult, language: Language): string {
  const failed = run.results.flatMap(({ case: one, findings }) =>
    findings.map(
      (finding) =>
        `${one.id} (${one.title[language]})\n  ${finding.step}: ${finding[language]} [${finding.code}]\n  openapi.json#${one.requirement}\n`,
    ),
  )
  const { passed, failed: wrong, skipped } = run.counts
  const lacking = skippedBy(run).map(([need, count]) => `${need} (${count})`)
  const counts = [
    `${passed} ${outcomeTexts.passed[language]}`,
    `${wrong} ${outcomeTexts.failed[language]}`,
    `${skipped} ${outcomeTexts.skipped[language]}`,
  ]
  const rest = skipped === 0 ? '' : `${texts.lacking[language]}${lacking.join(', ')}\n`
  return `${failed.join('')}${rest}${counts.join(', ')} (${percentageText(run, language)})\n`
}

const texts = {
  lacking: {
    nl: 'Overgeslagen, want dit ontbreekt in de configuratie: ',
    en: 'Skipped, because the configuration lacks: ',
  },
} as const satisfies Readonly<Record<string, Text>>
