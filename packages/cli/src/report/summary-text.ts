import type { Language } from '../language.ts'
import type { Summary } from './summary.ts'

/** The last lines for people; those on standard error tell how long it took as well. */
export function summaryText(summary: Summary, language: Language, hasClock = false): string {
  const { types, blankLines, byteOrderMarks, skipped = 0, findings, shown, truncated } = summary
  const words = language === 'nl' ? dutch : english
  const lines = [
    hasClock ? `${totalText(summary, language)} ${words.clock(summary)}` : totalText(summary, language),
    ...types.map((type) => `  ${type.type}: ${words.type(type.documents, type.valid, type.invalid)}`),
    ...(blankLines > 0 ? [`  ${words.blankLines(blankLines)}`] : []),
    ...(byteOrderMarks > 0 ? [`  ${words.byteOrderMarks(byteOrderMarks)}`] : []),
    ...(skipped > 0 ? [`  ${words.skipped(skipped)}`] : []),
    ...(truncated > 0 ? [`  ${words.truncated(truncated)}`] : []),
    ...(shown < findings ? [`  ${words.shown(shown, findings)}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** The counts in one sentence without the clock: every document is valid, invalid or unreadable. */
export function totalText({ documents, valid, invalid, unreadable }: Summary, language: Language): string {
  return (language === 'nl' ? dutch : english).counts(documents, valid, invalid, unreadable)
}

interface Words {
  counts(documents: number, valid: number, invalid: number, unreadable: number): string
  clock(summary: Summary): string
  type(documents: number, valid: number, invalid: number): string
  blankLines(count: number): string
  byteOrderMarks(count: number): string
  skipped(count: number): string
  truncated(documents: number): string
  shown(shown: number, findings: number): string
}

const dutch: Words = {
  counts: (documents, valid, invalid, unreadable) =>
    `${documents} ${documents === 1 ? 'document' : 'documenten'} gelezen: ${valid} geldig, ${invalid} ongeldig, ` +
    `${unreadable} onleesbaar`,
  clock: ({ documents, seconds }) =>
    `(${seconds.toFixed(2).replace('.', ',')} s, ${rate(documents, seconds)} per seconde)`,
  type: (documents, valid, invalid) => `${documents} gelezen, ${valid} geldig, ${invalid} ongeldig`,
  blankLines: (count) => `${count} ${count === 1 ? 'lege regel' : 'lege regels'} overgeslagen`,
  byteOrderMarks: (count) => `${count} ${count === 1 ? 'byte order mark' : 'byte order marks'} overgeslagen`,
  skipped: (count) =>
    `${count} ${count === 1 ? 'ander bestand of gelinkte map' : 'andere bestanden of gelinkte mappen'} in mappen overgeslagen`,
  truncated: (documents) =>
    `${documents} ${documents === 1 ? 'document heeft' : 'documenten hebben'} nog meer bevindingen (--all-errors)`,
  shown: (shown, findings) => `${shown} van ${findings} bevindingen getoond (--max-findings)`,
}

const english: Words = {
  counts: (documents, valid, invalid, unreadable) =>
    `${documents} ${documents === 1 ? 'document' : 'documents'} read: ${valid} valid, ${invalid} invalid, ` +
    `${unreadable} unreadable`,
  clock: ({ documents, seconds }) => `(${seconds.toFixed(2)} s, ${rate(documents, seconds)} per second)`,
  type: (documents, valid, invalid) => `${documents} read, ${valid} valid, ${invalid} invalid`,
  blankLines: (count) => `${count} blank ${count === 1 ? 'line' : 'lines'} skipped`,
  byteOrderMarks: (count) => `${count} byte order ${count === 1 ? 'mark' : 'marks'} skipped`,
  skipped: (count) =>
    `${count} other ${count === 1 ? 'file or linked folder' : 'files or linked folders'} in folders skipped`,
  truncated: (documents) =>
    `${documents} ${documents === 1 ? 'document has' : 'documents have'} more findings (--all-errors)`,
  shown: (shown, findings) => `${shown} of ${findings} findings shown (--max-findings)`,
}

/** Whole documents per second. */
export function rate(documents: number, seconds: number): number {
  return seconds > 0 ? Math.round(documents / seconds) : 0
}
