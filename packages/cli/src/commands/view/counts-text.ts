import type { Language } from '../../language.ts'
import type { ShownCounts } from './shown-documents.ts'

/** The last line on standard error: how many documents were shown and how many were not. */
export function countsText(
  { shown, hidden, heldBack }: ShownCounts,
  isExplained: boolean,
  language: Language,
): string {
  const say = texts[language]
  const parts = [
    say.shown(shown),
    ...(hidden === 0 ? [] : [say.hidden(hidden) + (isExplained ? '' : say.hint)]),
    ...(heldBack === 0 ? [] : [say.heldBack(heldBack)]),
  ]
  return `  ${parts.join(', ')}\n`
}

const texts = {
  nl: {
    shown: (count: number) => `${count} getoond`,
    hidden: (count: number) => `van ${count} mag niets worden getoond`,
    heldBack: (count: number) => `${count} achtergehouden omdat er geen inzageregel van te maken is`,
    hint: ' (--explain zegt waarom)',
  },
  en: {
    shown: (count: number) => `${count} shown`,
    hidden: (count: number) => `of ${count} nothing may be shown`,
    heldBack: (count: number) => `${count} held back because no access log entry can be made of it`,
    hint: ' (--explain says why)',
  },
} as const
