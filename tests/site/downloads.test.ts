import { expect, test } from 'vitest'
import { checksums, missingFacts, withFileFacts } from '../../site/build/file-facts.ts'
import { csvOf, readTermTable, tableOf } from '../../site/build/term-table.ts'
import { readBuiltText } from '../../site/src/data/built.ts'

const whole = readBuiltText('linked-data/begrippen.csv')

test('the table of all terms is written as it was read, and that of two terms has their lines', () => {
  const table = readTermTable(whole)
  expect(csvOf(table)).toBe(whole)
  const lines = whole.split('\r\n')
  const lineOf = (key: string) => lines.find((line) => line.startsWith(`"${key}";`))
  expect(csvOf(tableOf(table, ['plan', 'doel', 'bestaat-niet']))).toBe(
    `${[lines[0], lineOf('plan'), lineOf('doel')].join('\r\n')}\r\n`,
  )
})

test('a page of downloads gets sizes and checksums, and a file that is not there is named', () => {
  const files = {
    paths: ['data/SHA256SUMS', 'data/leeg.csv', 'index.html'],
    read: () => Buffer.alloc(0),
  }
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  expect(checksums(files)).toBe(`${empty}  leeg.csv\n`)
  const page = withFileFacts('%size:data/leeg.csv% %sha256:data/leeg.csv% %size:data/weg.csv%', files, 'nl')
  expect(page).toBe(`0 kB ${empty} %size:data/weg.csv%`)
  expect(missingFacts('page', page)).toEqual(['page: data/weg.csv is spoken of and not there'])
})
