import { expect, test } from 'vitest'
import { linkedData } from '../../scripts/generate/linked-data/linked-data.ts'
import { quoted } from '../../site/src/tables/quoted.ts'
import { aTerm, sourcesWith } from './planted.ts'

const sources = sourcesWith(aTerm('een'), aTerm('twee', { voorbeeld: { nl: '=1; "x"\n2', en: '@x' } }))
const text = linkedData(sources).get('linked-data/begrippen.csv') ?? ''

test('a Dutch Excel reads the table: byte order mark, semicolons, one row a term, each as wide as the heading', () => {
  expect(text.startsWith('\uFEFF"sleutel";"voorkeursterm";')).toBe(true)
  const rows = parse(text.slice(1))
  expect(rows.slice(1).map(([key]) => key)).toEqual([...sources.glossary.keys()])
  expect([...new Set(rows.map((row) => row.length))]).toEqual([rows[0]?.length])
})

test('no cell is a formula, and a quote or a line end stays inside its cell', () => {
  const cells = ['=1+1', '+31', '-1', '@SUM(A1)', '\t=1', ' =1', 'a "b"; c', 'een\r\ntwee', 'gewoon', '']
  expect(cells.map(quoted)).toEqual([
    '"\'=1+1"',
    '"\'+31"',
    '"\'-1"',
    '"\'@SUM(A1)"',
    '"\'\t=1"',
    '"\' =1"',
    '"a ""b""; c"',
    '"een\r\ntwee"',
    '"gewoon"',
    '""',
  ])
  expect(text).not.toMatch(/(?:^|;)"\s*[=+\-@\t\r]/m)
})

/** The rows of a table by RFC 4180 with semicolons. */
function parse(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of table.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end !== ';') rows.push([])
  }
  return rows.slice(0, -1)
}
