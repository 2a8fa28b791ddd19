import { CsvError, parse } from 'csv-parse/sync'
import type { TableLine } from '@samenspraak/sdk/policy-review'
import { fileFault, type FileRead } from './file-fault.ts'

const mostLines = 20_000

/** The lines of a CSV file with their numbers; empty lines do not count. */
export function readCsv(text: string, file: string): FileRead<readonly TableLine[]> {
  const table: TableLine[] = []
  try {
    parse(text, {
      bom: true,
      skip_empty_lines: true,
      // One more shows that there are too many.
      to: mostLines + 1,
      on_record: (cells: readonly string[], { lines }) => {
        table.push({ line: lines, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fileFault('rechten/csv-invalid', { file, ...placeOf(error) })
  }
  return table.length > mostLines ? fileFault('rechten/lines-too-many', { file }) : { ok: true, value: table }
}

function placeOf(error: CsvError): { readonly line?: number; readonly column?: number } {
  const line = error['lines']
  const column = error['index']
  return {
    ...(typeof line === 'number' ? { line } : {}),
    // Cells are counted from 0.
    ...(typeof column === 'number' ? { column: column + 1 } : {}),
  }
}
