/** Quoted, and never a formula: a spreadsheet would calculate a cell that starts with one of these characters. */
export function quoted(cell: string): string {
  const harmless = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
