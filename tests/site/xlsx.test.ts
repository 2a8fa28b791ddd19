import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { workbook } from '../../site/src/tables/xlsx.ts'
import { columnName } from '../../site/src/tables/xlsx-xml.ts'

const sheet = {
  name: 'Wie mag wat: rechten/plichten [2026]',
  columns: [
    { title: 'Veld', width: 30 },
    { title: 'Aantal', width: 10 },
  ],
  rows: [
    ['doel & <middel> "samen"', 3],
    ['=1+1', 0.5],
    ['twee\nregels', 12],
  ],
  fixedColumns: 1,
}
const facts = { title: 'Rechten & plichten', language: 'nl' }
const second = { name: 'Leeg', columns: [{ title: 'Alleen', width: 5 }], rows: [] }

test('another reader of spreadsheets finds the same texts and numbers, and no formula', async () => {
  expect(await readWorkbook(Buffer.from(workbook([sheet, second], facts)))).toEqual([
    {
      sheet: 'Wie mag wat rechten plichten 20',
      data: [
        ['Veld', 'Aantal'],
        ['doel & <middel> "samen"', 3],
        ['=1+1', 0.5],
        ['twee\nregels', 12],
      ],
    },
    { sheet: 'Leeg', data: [['Alleen']] },
  ])
})

test('the same sheets give the same bytes, and nothing in the file tells when it was made', () => {
  const digest = () =>
    createHash('sha256')
      .update(workbook([sheet], facts))
      .digest('hex')
  expect(digest()).toBe(digest())
  const text = Object.values(unzipSync(workbook([sheet], facts)))
    .map((part) => Buffer.from(part).toString())
    .join('')
  expect(text).not.toMatch(/dcterms:(created|modified)/)
})

test('columns after Z get two letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
