/** Quoted, and never a formula: a spreadsheet would calculate a cell that starts with one of these characters. */
export function quoted(cell: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
