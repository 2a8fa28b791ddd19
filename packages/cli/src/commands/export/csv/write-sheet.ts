/** How a sheet is written: RFC 4180, or as Dutch Excel opens it with a double click. */
export type SheetForm = 'excel' | 'plain'

/** A sheet as text. A cell that a spreadsheet would take for a formula gets an apostrophe, which `readSheet` takes off. */
export function writeSheet(rows: readonly (readonly string[])[], form: SheetForm): string {
  const delimiter = form === 'excel' ? ';' : ','
  const lines = rows.map(
    (row) => `${row.map((cell) => quoted(guarded(cell), delimiter)).join(delimiter)}\r\n`,
  )
  return `${form === 'excel' ? '\uFEFF' : ''}${lines.join('')}`
}

// The full-width forms count too: some spreadsheets read them as the ordinary ones.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/

function guarded(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was guarded; also one with apostrophes of its own comes back as it was. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = /["\r\n\t]|^\s|\s$/.test(cell) || cell.includes(delimiter)
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell
}
