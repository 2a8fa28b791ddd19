import { CsvError, parse } from 'csv-parse/sync'
import type { Text } from '../../../language.ts'
import { unguarded } from './write-sheet.ts'

/** What is wrong with a sheet; names columns and rows, never the text of a cell. */
export interface SheetTrouble extends Text {
  readonly code: 'export/column-missing' | 'export/csv-invalid' | 'export/zeros-lost'
}

/** Rows by column name, or why there are none. */
export type SheetRead =
  | { readonly ok: true; readonly rows: readonly ReadonlyMap<string, string>[] }
  | { readonly ok: false; readonly trouble: SheetTrouble }

const mostRows = 20_000

/** Reads a sheet with these columns, in any order, between commas or semicolons, with or without a BOM. */
export function readSheet(text: string, columns: readonly string[]): SheetRead {
  const table = parsed(text)
  if (table === undefined || table.length > mostRows) return refuse('export/csv-invalid', '')
  const [header = [], ...rows] = table
  const names = header.map((name) => name.trim())
  const missing = columns.filter((name) => !names.includes(name))
  if (missing.length > 0) return refuse('export/column-missing', missing.join(', '))
  return {
    ok: true,
    rows: rows.map((row) => new Map(names.map((name, at) => [name, unguarded(row[at] ?? '')]))),
  }
}

function parsed(text: string): readonly (readonly string[])[] | undefined {
  try {
    const table: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      to: mostRows + 2,
    })
    return table
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return undefined
  }
}

/** What separates the names of the columns, which hold neither. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1)
  return header.includes(';') ? ';' : ','
}

/** A refusal of a sheet, in both languages. */
export function refuse(code: SheetTrouble['code'], names: string): SheetRead & { readonly ok: false } {
  const texts: Readonly<Record<SheetTrouble['code'], Text>> = {
    'export/column-missing': {
      nl: `In de eerste regel ontbreken deze kolommen: ${names}.`,
      en: `These columns are missing on the first line: ${names}.`,
    },
    'export/csv-invalid': {
      nl: `Dit is geen CSV, of het heeft meer dan ${mostRows} regels.`,
      en: `This is no CSV, or it has more than ${mostRows} lines.`,
    },
    'export/zeros-lost': {
      nl: `Het rekenblad heeft nullen vooraan weggelaten: ${names}. Maak de kolom eerst tekst.`,
      en: `The spreadsheet dropped leading zeros: ${names}. Make the column text first.`,
    },
  }
  return { ok: false, trouble: { code, ...texts[code] } }
}
