import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { releasesWithChanges } from '../src/data/changes.ts'
import { themes } from '../src/data/themes.ts'
import { ownFiles } from '../src/views/downloads/files.ts'
import { readJsonFile } from '../../scripts/sources/files.ts'
import { csvOf, readTermTable, tableOf, workbookOf } from './term-table.ts'
import type { TermTable } from './term-table.ts'

/** What the package of schemas has, to where the pages link. */
const copies: readonly (readonly [from: string, to: string])[] = [
  ['glossary.json', 'data/glossary.json'],
  ['linked-data/begrippen.csv', 'data/begrippen.csv'],
  ['linked-data/samenspraak.ttl', 'data/samenspraak.ttl'],
  ['linked-data/samenspraak.jsonld', 'data/samenspraak.jsonld'],
  ['linked-data/codelijsten.ttl', 'data/codelijsten.ttl'],
  ['linked-data/codelijsten.jsonld', 'data/codelijsten.jsonld'],
  ['linked-data/context.jsonld', 'data/context.jsonld'],
  ['linked-data/begrippen', 'data/begrip'],
  ['linked-data/collecties', 'data/collectie'],
  ['schemas', 'data/schemas'],
]

/** Puts the downloads beside the pages: terms and themes as linked data and tables, schemas with examples, code lists. */
export function copyDownloads(generated: string, site: string): void {
  for (const [from, to] of copies) cpSync(join(generated, from), join(site, to), { recursive: true })
  // Only a municipality with terms or names of its own has these.
  for (const { path } of ownFiles) {
    const made = join(generated, 'linked-data', basename(path))
    if (existsSync(made)) cpSync(made, join(site, path))
  }
  const lists = readJsonFile<readonly { readonly naam: string }[]>(join(generated, 'codelijsten.json'))
  for (const list of lists)
    write(join(site, 'data', 'codelijst', `${list.naam}.json`), `${JSON.stringify(list, null, 2)}\n`)
  writeTables(readTermTable(readFileSync(join(site, 'data', 'begrippen.csv'), 'utf8')), join(site, 'data'))
  const [newest] = releasesWithChanges
  if (newest?.datum !== undefined) copyRelease(newest.nummer, join(site, 'data'))
}

/** The files of the newest release under its own number; one in preparation still changes and has none. */
function copyRelease(release: string, data: string): void {
  for (const [from, ending] of [
    ['begrippen', 'xlsx'],
    ['begrippen', 'csv'],
    ['samenspraak', 'ttl'],
    ['samenspraak', 'jsonld'],
  ] as const)
    cpSync(join(data, `${from}.${ending}`), join(data, 'v', release, `begrippen.${ending}`))
}

/** The table of everything as a workbook, and of each theme and each term in both forms. */
function writeTables(all: TermTable, data: string): void {
  write(join(data, 'begrippen.xlsx'), workbookOf(all, 'Samenspraak: begrippen'))
  const writeBoth = (place: string, table: TermTable, title: string): void => {
    write(join(data, `${place}.csv`), csvOf(table))
    write(join(data, `${place}.xlsx`), workbookOf(table, `Samenspraak: ${title}`))
  }
  for (const { sleutel, titel, begrippen } of themes)
    writeBoth(`collectie/${sleutel}`, tableOf(all, begrippen), titel.nl)
  for (const key of all.rows.keys()) writeBoth(`begrip/${key}`, tableOf(all, [key]), key)
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
