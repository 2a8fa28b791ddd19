import { parse } from 'csv-parse/sync'
import { expectationColumns } from '@samenspraak/sdk/policy-review'
import type { Environment } from '../../../environment.ts'
import { codeListColumns, type Column, fromCells, termColumns, toCells } from './columns.ts'
import { refuse, type SheetTrouble } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'

/** What can stand in a sheet. */
export const sheetKinds = ['codelijst', 'begrippen', 'verwachtingen'] as const

/** One of them. */
export type SheetKind = (typeof sheetKinds)[number]

/** Published content as a table, and what a changed table becomes. */
export interface SheetSource {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The text that belongs in the sources again. */
  restore(rows: readonly ReadonlyMap<string, string>[]): string
  /** What a spreadsheet is known to break. */
  trouble(rows: readonly ReadonlyMap<string, string>[]): SheetTrouble | undefined
}

/** The source, or the names that there are. */
export type SourceRead =
  | { readonly ok: true; readonly source: SheetSource }
  | { readonly ok: false; readonly names: readonly string[] }

/** Reads published content by kind and name. */
export async function readSource(
  kind: SheetKind,
  name: string,
  { readSchemasFile }: Environment,
): Promise<SourceRead> {
  switch (kind) {
    case 'codelijst':
      return codeList(name, JSON.parse(await readSchemasFile('codelijsten.json')))
    case 'begrippen':
      return terms(
        name,
        JSON.parse(await readSchemasFile('collecties.json')),
        JSON.parse(await readSchemasFile('glossary.json')),
      )
    case 'verwachtingen':
      return { ok: true, source: expectations(await readSchemasFile('verwachtingen.csv')) }
  }
}

interface CodeList {
  readonly naam: string
  readonly waarden: readonly unknown[]
}

function codeList(name: string, lists: readonly CodeList[]): SourceRead {
  const list = lists.find(({ naam }) => naam === name)
  if (list === undefined) return { ok: false, names: lists.map(({ naam }) => naam) }
  const rows = list.waarden.map((one) => toCells(one, codeListColumns))
  const codes = rows.map(([code = '']) => code)
  return {
    ok: true,
    source: {
      columns: pathsOf(codeListColumns),
      rows,
      restore: (read) => json({ ...list, waarden: read.map((row) => fromCells(row, codeListColumns)) }),
      trouble: (read) => zerosLost(codes, new Set(read.map((row) => row.get('waarde') ?? ''))),
    },
  }
}

function zerosLost(codes: readonly string[], read: ReadonlySet<string>): SheetTrouble | undefined {
  const lost = codes.filter((code) => /^0+\d/.test(code) && !read.has(code) && read.has(String(Number(code))))
  return lost.length === 0 ? undefined : refuse('export/zeros-lost', lost.join(', ')).trouble
}

interface Collection {
  readonly sleutel: string
  readonly begrippen: readonly string[]
}

function terms(
  name: string,
  collections: readonly Collection[],
  glossary: readonly { readonly sleutel: string }[],
): SourceRead {
  const collection = collections.find(({ sleutel }) => sleutel === name)
  if (collection === undefined) return { ok: false, names: collections.map(({ sleutel }) => sleutel) }
  const bySleutel = new Map(glossary.map((term) => [term.sleutel, term]))
  return {
    ok: true,
    source: {
      columns: pathsOf(termColumns),
      rows: collection.begrippen.map((sleutel) => toCells(bySleutel.get(sleutel), termColumns)),
      restore: (read) => json(read.map((row) => fromCells(row, termColumns))),
      trouble: () => undefined,
    },
  }
}

function expectations(text: string): SheetSource {
  const [, ...rows]: readonly (readonly string[])[] = parse(text)
  return {
    columns: expectationColumns,
    rows,
    restore: (read) =>
      writeSheet(
        [expectationColumns, ...read.map((row) => expectationColumns.map((name) => row.get(name) ?? ''))],
        'plain',
      ),
    trouble: () => undefined,
  }
}

function pathsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ path }) => path)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
