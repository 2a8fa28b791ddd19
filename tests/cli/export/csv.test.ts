import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSheet } from '../../../packages/cli/src/commands/export/csv/read-sheet.ts'
import { type SheetForm, writeSheet } from '../../../packages/cli/src/commands/export/csv/write-sheet.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'

const generated = join(import.meta.dirname, '../../../packages/schemas/generated')

async function outAndIn(words: readonly string[], change = (text: string): string => text) {
  const { stdout } = await runInMemory(['export', 'csv', ...words])
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'blad.csv'), change(stdout))
  const back = words.filter((word) => word !== '--excel')
  return runInMemory(['export', 'csv', ...back, '--read', 'blad.csv'], { cwd })
}

test('every code list comes back from a Dutch spreadsheet as it was', async () => {
  const lists: readonly { readonly naam: string }[] = JSON.parse(
    readFileSync(join(generated, 'codelijsten.json'), 'utf8'),
  )
  for (const list of lists) {
    const { stdout } = await outAndIn(['codelijst', list.naam, '--excel'])
    expect(JSON.parse(stdout)).toEqual(list)
  }
})

test('the expectations of the rights come back byte for byte', async () => {
  const { stdout } = await outAndIn(['verwachtingen', '--excel'])
  expect(stdout.replaceAll('\r\n', '\n')).toBe(readFileSync(join(generated, 'verwachtingen.csv'), 'utf8'))
})

test('the terms of a collection come back with every text that was in the sheet', async () => {
  const glossary: readonly { readonly sleutel: string; readonly definitie: object }[] = JSON.parse(
    readFileSync(join(generated, 'glossary.json'), 'utf8'),
  )
  const { stdout } = await outAndIn(['begrippen', 'voor-huisartsen'])
  const read: readonly { readonly sleutel: string; readonly definitie: object }[] = JSON.parse(stdout)
  expect(read.length).toBeGreaterThan(5)
  for (const term of read)
    expect(glossary.find(({ sleutel }) => sleutel === term.sleutel)).toMatchObject(term)
})

test('any cells come back as they were, in both forms', () => {
  const letters = ['=', '+', '-', '@', "'", '"', ';', ',', '\n', '\r', '\t', 'a', ' ', '＝', 'é']
  const next = numbersFrom(7)
  const cell = (): string =>
    Array.from({ length: next(6) }, () => letters[next(letters.length)] ?? '').join('')
  for (let turn = 0; turn < 2000; turn += 1) {
    const form: SheetForm = turn % 2 === 0 ? 'excel' : 'plain'
    // A line on which nothing stands is no row.
    const table = Array.from({ length: next(4) }, () => ['x', cell(), cell()])
    const read = readSheet(writeSheet([['a', 'b', 'c'], ...table], form), ['a', 'b', 'c'])
    const cells = read.ok ? read.rows.map((row) => [...row.values()]) : read.trouble.code
    expect(cells).toEqual(table)
  }
})

test('no cell is a formula for a spreadsheet', () => {
  const dangerous = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"]
  const text = writeSheet([dangerous], 'excel')
  expect(text).toBe(`\uFEFF"'=HYPERLINK(""x"")";'+1;'-1;'@SUM(A1);"'\t=1";"'\r=1";'＝1;''=1\r\n`)
})

test('a sheet in which leading zeros were lost is refused', async () => {
  const ran = await outAndIn(['codelijst', 'iwmo-3.2-wj756'], (text) => text.replaceAll(/^0/gm, ''))
  expect([ran.stdout, ran.exitCode]).toEqual(['', 1])
  expect(ran.stderr).toContain('01, 04. Maak de kolom eerst tekst. [export/zeros-lost]')
})

test('a sheet without a column is refused with its name', async () => {
  const ran = await outAndIn(['codelijst', 'inzetvorm'], (text) => text.replace('uitleg.en', 'iets'))
  expect([ran.stdout, ran.exitCode]).toEqual(['', 1])
  expect(ran.stderr).toContain('uitleg.en. [export/column-missing]')
})

/** Whole numbers below a bound, the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
