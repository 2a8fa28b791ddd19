import { reviewIssue } from '../review-issue.ts'
import type { ReviewIssue, ReviewIssueCode } from '../review-issue.ts'
import type { Expectation } from './expectation.ts'

/** One line of a table, as a reader of CSV gives it. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** The lines that can be read, and what is wrong with the others. */
export interface ExpectationsRead {
  readonly expectations: readonly Expectation[]
  readonly issues: readonly ReviewIssue[]
}

/** The columns of the table; they may stand in any order. */
export const expectationColumns = [
  'nummer',
  'rol',
  'verwerkingsdoel',
  'situatie',
  'gegevensgroep',
  'actie',
  'antwoord',
  'omvang',
  'reden',
] as const

/** Reads a table of expectations, the first line of which names its columns. Words are looked up when it is run. */
export function readExpectations(table: readonly TableLine[]): ExpectationsRead {
  const [header, ...lines] = table
  const names = (header?.cells ?? []).map((name) => name.trim())
  const issues = columnIssues(names, header?.line ?? 1)
  if (issues.length > 0) return { expectations: [], issues }
  const read = lines.map(({ line, cells }) =>
    expectationOf(new Map(names.map((name, index) => [name, (cells[index] ?? '').trim()])), line),
  )
  const expectations = read.flatMap(({ expectation }) => expectation ?? [])
  return { expectations, issues: [...read.flatMap((one) => one.issues), ...twiceIssues(expectations)] }
}

function columnIssues(names: readonly string[], line: number): readonly ReviewIssue[] {
  const known: ReadonlySet<string> = new Set(expectationColumns)
  const missing = expectationColumns.some((name) => !names.includes(name))
  const odd = names.some((name, index) => !known.has(name) || names.indexOf(name) !== index)
  return [
    ...(missing ? [reviewIssue('review/column-missing', { line })] : []),
    ...(odd ? [reviewIssue('review/column-unknown', { line })] : []),
  ]
}

interface LineRead {
  readonly expectation?: Expectation
  readonly issues: readonly ReviewIssue[]
}

function expectationOf(cells: ReadonlyMap<string, string>, line: number): LineRead {
  const cell = (name: (typeof expectationColumns)[number]): string => cells.get(name) ?? ''
  const antwoord = answerOf(cell('antwoord'))
  const omvang = extentOf(cell('omvang'))
  const faults: readonly (readonly [isWrong: boolean, code: ReviewIssueCode])[] = [
    [!/^[1-9]\d{0,8}$/.test(cell('nummer')), 'review/number-invalid'],
    [antwoord === undefined, 'review/answer-unknown'],
    [omvang === undefined && cell('omvang') !== '', 'review/extent-unknown'],
    [omvang !== undefined && antwoord === 'nee', 'review/extent-without-yes'],
    [cell('reden') === '', 'review/reason-missing'],
  ]
  const issues = faults.flatMap(([isWrong, code]) => (isWrong ? [reviewIssue(code, { line })] : []))
  if (antwoord === undefined || issues.length > 0) return { issues }
  return {
    expectation: {
      nummer: Number(cell('nummer')),
      rol: cell('rol'),
      verwerkingsdoel: cell('verwerkingsdoel'),
      situatie: cell('situatie'),
      gegevensgroep: cell('gegevensgroep'),
      actie: cell('actie'),
      antwoord,
      ...(omvang === undefined ? {} : { omvang }),
      reden: cell('reden'),
      line,
    },
    issues,
  }
}

function answerOf(text: string): Expectation['antwoord'] | undefined {
  return text === 'ja' || text === 'nee' ? text : undefined
}

function extentOf(text: string): Expectation['omvang'] {
  return (['vol', 'minimum', 'bestaan', 'totaal'] as const).find((extent) => extent === text)
}

/** A number or a question that stands there twice: then one of the two is not what was meant. */
function twiceIssues(expectations: readonly Expectation[]): readonly ReviewIssue[] {
  const numbers = new Set<number>()
  const questions = new Set<string>()
  return expectations.flatMap(({ nummer, rol, verwerkingsdoel, situatie, gegevensgroep, actie, line }) => {
    const question = [rol, verwerkingsdoel, situatie, gegevensgroep, actie].join(' ')
    const issues = [
      ...(numbers.has(nummer) ? [reviewIssue('review/number-twice', { line })] : []),
      ...(questions.has(question) ? [reviewIssue('review/question-twice', { line })] : []),
    ]
    numbers.add(nummer)
    questions.add(question)
    return issues
  })
}
