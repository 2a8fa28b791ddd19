import type { Language } from '../../language.ts'
import type { Summary } from '../summary.ts'

/** What a report does not show, in words; undefined when it shows everything. */
export function truncationText(
  { findings, shown, truncated }: Summary,
  language: Language,
): string | undefined {
  const parts = [
    ...(shown < findings ? [texts[language].shown(shown, findings)] : []),
    ...(truncated > 0 ? [texts[language].truncated(truncated)] : []),
  ]
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`
}

/** Whether documents are wrong while nothing that a report shows is: it may not look as if all is well. */
export function hidesAllErrors({ invalid, unreadable }: Summary, wrongShown: number): boolean {
  return wrongShown === 0 && invalid + unreadable > 0
}

const texts = {
  nl: {
    shown: (shown: number, findings: number) =>
      `${shown} van ${findings} bevindingen getoond (--max-findings)`,
    truncated: (count: number) =>
      `${count} ${count === 1 ? 'document heeft' : 'documenten hebben'} nog meer bevindingen (--all-errors)`,
  },
  en: {
    shown: (shown: number, findings: number) => `${shown} of ${findings} findings shown (--max-findings)`,
    truncated: (count: number) =>
      `${count} ${count === 1 ? 'document has' : 'documents have'} more findings (--all-errors)`,
  },
} as const
