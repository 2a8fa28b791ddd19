import type { RunResult } from '../run/result.ts'
import type { Language } from '../text.ts'
import { percentageOf } from './run-lines.ts'

const label = 'samenspraak'

/** What a badge says: the percentage, and that something was skipped. */
function messageOf(run: RunResult, language: Language): string {
  const skipped = { nl: 'overgeslagen', en: 'skipped' }[language]
  const rest = run.counts.skipped === 0 ? '' : `, ${run.counts.skipped} ${skipped}`
  return `${run.contractVersion} ${percentageOf(run)} %${rest}`
}

/** A badge in the form that endpoints of shields have. */
export function badgeJson(run: RunResult, language: Language): string {
  const color = { fine: 'brightgreen', partly: 'yellow', wrong: 'red' }[stateOf(run)]
  return `${JSON.stringify({ schemaVersion: 1, label, message: messageOf(run, language), color })}\n`
}

/** A badge as a picture that can be read aloud. */
export function badgeSvg(run: RunResult, language: Language): string {
  const message = messageOf(run, language)
  const [left, right] = [label, message].map((text) => text.length * 7 + 12)
  const [from = 0, width = 0] = [left, right]
  const colour = { fine: '#1b5e20', partly: '#6b4700', wrong: '#b71c1c' }[stateOf(run)]
  const text = (x: number, words: string) => `<text x="${x}" y="14">${words}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${from + width}" height="20" role="img" aria-label="${label}: ${message}">`,
    `<title>${label}: ${message}</title>`,
    `<rect width="${from}" height="20" fill="#333"/><rect x="${from}" width="${width}" height="20" fill="${colour}"/>`,
    `<g fill="#fff" font-family="Verdana,sans-serif" font-size="11">${text(6, label)}${text(from + 6, message)}</g>`,
    '</svg>\n',
  ].join('')
}

/** Green only when everything was asked. */
function stateOf({ counts: { passed, failed, skipped } }: RunResult): 'fine' | 'partly' | 'wrong' {
  if (failed > 0 || passed === 0) return 'wrong'
  return skipped === 0 ? 'fine' : 'partly'
}
