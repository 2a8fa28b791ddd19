import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { decisions } from '../../site/src/views/about/who-decides.ts'

test('the page says of who decides what GOVERNANCE.md says, row by row', () => {
  const rows = readFileSync(fromRoot('GOVERNANCE.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('`', '')
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    )
  expect(decisions.en.map(({ about, decides, how }) => [about, decides, how])).toEqual(rows)
  expect(decisions.nl.length).toBe(rows.length)
})
