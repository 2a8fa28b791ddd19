import type { CaseResult, RunResult } from '../run/result.ts'
import type { Language, Text } from '../text.ts'

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

/** The percentage, and of what it is one when something was not asked. */
export function percentageText(run: RunResult, language: Language): string {
  const of = { nl: ' van wat is gevraagd', en: ' of what was asked' }[language]
  return `${percentageOf(run)} %${run.counts.skipped === 0 ? '' : of}`
}

/** What the configuration lacks, with the number of cases that it costs. */
export function skippedBy({ results }: RunResult): readonly (readonly [need: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const need of results.flatMap(({ lacking }) => lacking)) counts.set(need, (counts.get(need) ?? 0) + 1)
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Text in XML or HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
