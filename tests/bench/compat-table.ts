import type { Score } from '../compat/checkers/scores.ts'
import { percentile } from '../compat/percentile.ts'

const heads = [
  'questions',
  'right',
  'right of what it answers',
  'false compatible',
  'false incompatible',
  'unknown',
  'error, or no answer in 5 s',
  'ms p50',
  'ms p95',
] as const

/** What is held against another table; the other cells follow from these, or are of one run. */
const counted = [
  'questions',
  'false compatible',
  'false incompatible',
  'unknown',
  'error, or no answer in 5 s',
] as const

/** Checkers side by side, as a table of Markdown. */
export function scoreTable(scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores].map(([name, score]) => [name, ...cellsOf(score)])
  return [['checker', ...heads], ['---', ...heads.map(() => '---:')], ...rows].map(rowOf).join('\n')
}

function cellsOf(score: Score): readonly string[] {
  const { questions, right, falseCompatible, falseIncompatible, unknown, crash, milliseconds } = score
  return [
    String(questions),
    percentage(right, questions),
    percentage(right, questions - crash),
    ...[falseCompatible, falseIncompatible, unknown, crash].map(String),
    String(percentile(milliseconds, 0.5)),
    String(percentile(milliseconds, 0.95)),
  ]
}

function percentage(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/**
 * How many rows of a table say something else than another. The first row is ours and must be the same; how many answers
 * of the others come in time depends on the machine, so a twentieth of the questions is the same there.
 */
export function rowsThatDiffer(shown: string, measured: string): number {
  const before = countsOf(shown)
  return [...countsOf(measured)].filter(([name, counts], row) => {
    const [questions = 0] = counts
    const known = before.get(name) ?? []
    const isSame = counts.every((count, column) => {
      const slack = row === 0 || column === 0 ? 0 : questions / 20
      return Math.abs((known[column] ?? Number.NaN) - count) <= slack
    })
    return !isSame
  }).length
}

function countsOf(table: string): ReadonlyMap<string, readonly number[]> {
  const [, , ...rows] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return new Map(
    rows.map(([, name = '', ...cells]) => [name, counted.map((head) => Number(cells[heads.indexOf(head)]))]),
  )
}
