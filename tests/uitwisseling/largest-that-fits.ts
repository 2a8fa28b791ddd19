/** A table with its totals: the last of each row, and the last row. */
type Full = readonly (readonly number[])[]

/** A table of which some numbers are not shown. */
interface Shown {
  readonly rows: number
  readonly columns: number
  /** Larger than anything that a number without a total around it needs to be tried for. */
  readonly biggest: number
  readonly at: (row: number, column: number) => number | undefined
}

/**
 * By trying every table of whole numbers from 0: the largest that one number can be, up to `most`, when everything that is
 * not hidden is as it is. It knows nothing of how the hidden ones were chosen.
 */
export function largestThatFits(
  full: Full,
  hidden: readonly (readonly boolean[])[],
  place: { readonly row: number; readonly column: number },
  most: number,
): number {
  const [rows, columns] = [full.length - 1, (full[0]?.length ?? 1) - 1]
  const at: Shown['at'] = (row, column) => (hidden[row]?.[column] === true ? undefined : full[row]?.[column])
  const inner = full.slice(0, rows).flatMap((line) => line.slice(0, columns))
  const shown = { rows, columns, biggest: Math.max(...inner) + most, at }
  let best = -1
  const fill = (cells: readonly number[]): void => {
    if (best >= most) return
    if (cells.length < rows * columns) {
      for (const count of triesFor(shown, cells)) fill([...cells, count])
      return
    }
    const answer = whole(cells, shown)
    const fits = answer.every((line, row) =>
      line.every((count, column) => (at(row, column) ?? count) === count),
    )
    if (fits) best = Math.max(best, answer[place.row]?.[place.column] ?? -1)
  }
  fill([])
  return best
}

/** What the next number can be: what is shown, what a total that is shown leaves for it, or anything. */
function triesFor({ rows, columns, biggest, at }: Shown, cells: readonly number[]): readonly number[] {
  const [row, column] = [Math.floor(cells.length / columns), cells.length % columns]
  const known = at(row, column)
  const inRow = at(row, columns)
  const below = at(rows, column)
  const left = [
    ...(inRow === undefined ? [] : [inRow - sum(cells.slice(row * columns))]),
    ...(below === undefined ? [] : [below - sum(cells.filter((_, index) => index % columns === column))]),
  ]
  const largest = Math.min(biggest, ...left)
  if (largest < 0) return []
  if (known !== undefined) return known <= largest ? [known] : []
  const isLast = (inRow !== undefined && column === columns - 1) || (below !== undefined && row === rows - 1)
  const smallest = isLast ? largest : 0
  return Array.from({ length: Math.max(0, largest - smallest + 1) }, (_, less) => largest - less)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((one, other) => one + other, 0)
}

function whole(cells: readonly number[], { rows, columns }: Shown): Full {
  const lines = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns))
  const below = Array.from({ length: columns }, (_, column) => sum(lines.map((line) => line[column] ?? 0)))
  return [...lines, below].map((line) => [...line, sum(line)])
}
