import { parse } from 'csv-parse/sync'
import { quoted } from '../src/tables/quoted.ts'
import { workbook } from '../src/tables/xlsx.ts'
import type { Sheet } from '../src/tables/xlsx.ts'

/** The published table of terms: its headings, and the cells of each term by its key, in the order of the file. */
export interface TermTable {
  readonly head: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

/** Reads `begrippen.csv`, so that each smaller table says exactly what the whole says. */
export function readTermTable(csv: string): TermTable {
  const lines: string[][] = parse(csv, { bom: true, delimiter: ';' })
  const [head = [], ...rows] = lines
  return { head, rows: new Map(rows.map((cells) => [cells[0] ?? '', cells])) }
}

/** The table of these terms alone, in the order of the keys; a key that is not there is left out. */
export function tableOf({ head, rows }: TermTable, keys: Iterable<string>): TermTable {
  return {
    head,
    rows: new Map(
      [...keys].flatMap((key) => {
        const cells = rows.get(key)
        return cells === undefined ? [] : [[key, cells] as const]
      }),
    ),
  }
}

/** The table in the form of `begrippen.csv`: semicolons, a byte order mark, everything quoted. */
export function csvOf({ head, rows }: TermTable): string {
  const lines = [head, ...rows.values()].map((cells) => `${cells.map(quoted).join(';')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

/** The table as a workbook: a tab for Dutch and one for English, both with the key in front. */
export function workbookOf(table: TermTable, title: string): Uint8Array {
  const english = (heading: string): boolean => heading.endsWith(inEnglish)
  return workbook(
    [
      sheetOf('Begrippen', table, (heading) => !english(heading)),
      sheetOf('Terms', table, (heading) => english(heading) || inBoth.has(heading)),
    ],
    { title, language: 'nl' },
  )
}

const inEnglish = ' (en)'

/** What the English tab repeats: it means the same in both languages. */
const inBoth: ReadonlySet<string> = new Set(['sleutel', 'status', 'versie', 'gewijzigd op', 'webadres'])

/** Sentences get room, codes do not. */
const wide: ReadonlySet<string> = new Set([
  'definitie',
  'definition',
  'uitleg',
  'explanation',
  'toelichting',
  'scope note',
])

function sheetOf(name: string, { head, rows }: TermTable, has: (heading: string) => boolean): Sheet {
  const places = head.flatMap((heading, place) => (has(heading) ? [place] : []))
  const titles = places.map((place) => (head[place] ?? '').replace(inEnglish, ''))
  return {
    name,
    columns: titles.map((title) => ({ title, width: wide.has(title) ? 60 : 28 })),
    rows: [...rows.values()].map((cells) => places.map((place) => cells[place] ?? '')),
    fixedColumns: 2,
  }
}
