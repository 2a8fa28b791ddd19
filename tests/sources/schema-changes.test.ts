import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../packages/compat/src/index.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

test('the table of version numbers in docs/schema-changes.md is that of the code', () => {
  const page = readFileSync(fromRoot('docs', 'schema-changes.md'), 'utf8')
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[a-z]+\//.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 4),
    )
  const words = ['A', 'B', 'C', 'D']
  expect(rows).toEqual(Object.entries(rules).map(([code, { bump, en }]) => [`\`${code}\``, bump, en(words)]))
})
