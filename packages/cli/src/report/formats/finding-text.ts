import type { Language } from '../../language.ts'
import type { Finding, GradedProblem } from '../finding.ts'
import type { Paint } from '../paint.ts'
import { printable } from '../printable.ts'

const termUri = 'https://w3id.org/samenspraak/id/begrip/'
const wholeDocument = { nl: '(hele document)', en: '(whole document)' } as const

/** A finding as people read it, in two lines. */
export function findingText(finding: Finding, language: Language, paint: Paint): string {
  const place = paint.strong(placeText(finding))
  const term = finding.term === null ? '' : `  ${finding.term}  ${paint.faint(termUri + finding.term)}`
  const value = finding.value === undefined ? '' : `  ${printable(finding.value)}`
  const text = `${pointerText(finding, language)}  ${finding[language]}`
  return `${place}  ${text}\n  ${paint.alarm(finding.code)}${term}${value}\n`
}

/** A finding in one line, without its place in the file and its code. */
export function sentenceOf(finding: Finding, language: Language): string {
  const value = finding.value === undefined ? '' : ` (${printable(finding.value)})`
  return `${pointerText(finding, language)}: ${finding[language]}${value}`
}

/** `plan.ndjson:3:17`. */
export function placeText({ file, line, column }: Finding): string {
  return `${printable(file)}:${line}:${column}`
}

/** The pointer, or words for the whole document. */
export function pointerText({ at }: Finding, language: Language): string {
  return at === '' ? wholeDocument[language] : printable(at)
}

/** A problem in one line. */
export function problemText({ file, trouble }: GradedProblem, language: Language): string {
  return `${printable(file)}: ${trouble[language]}`
}
