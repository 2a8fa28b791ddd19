import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsTable } from './settings-table.ts'

/** Cells without the spaces that the formatter lines them up with. */
function cells(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(/(?<!\\)\|/u).map((cell) => cell.trim().replace(/^-+$/u, '---')))
}

test('the runbook has every setting as the program takes it, with its default', () => {
  const runbook = readFileSync(new URL('../../../../docs/registry-operation.md', import.meta.url), 'utf8')
  const [, table = ''] = /<!-- settings: [^\n]*-->\n([\s\S]*?)<!-- \/settings -->/u.exec(runbook) ?? []
  expect(cells(table)).toEqual(cells(settingsTable()))
})
