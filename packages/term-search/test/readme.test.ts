import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../../scripts/sources/files.ts'

test('the example of the README prints what the README says', () => {
  const readme = readFileSync(fromRoot('packages', 'term-search', 'README.md'), 'utf8')
  const blocks = (readme.match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? []).map((block) =>
    block.replace(/^ {4}/gm, '').trim(),
  )
  const program = blocks.find((block) => block.startsWith('import ')) ?? ''
  const printed = execFileSync(
    process.execPath,
    ['--conditions=@samenspraak/source', '--input-type=module', '--eval', program],
    { cwd: fromRoot(), encoding: 'utf8' },
  )
  expect(printed.trim()).toBe(blocks.at(-1))
})
