import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { printedBy } from './run.ts'
import { stepsOf } from './steps.ts'

function printed(...lines: readonly string[]): readonly string[] {
  const installed = mkdtempSync(join(tmpdir(), 'samenspraak-installed-'))
  onTestFinished(() => rmSync(installed, { recursive: true }))
  return printedBy(stepsOf(lines.join('\n')), installed)
}

test('the steps of a page are one session: files and variables stay, both outputs count', () => {
  const steps = ['Save `a.csv`:', '```csv', 'x,y', '```', '```sh', 'WORD=later', 'cat a.csv', '```']
  expect(printed(...steps, '```sh', 'echo "$WORD" >&2', '```')).toEqual(['', 'x,y\n', 'later\n'])
})

test('a package that is not there is said, as npm would', () => {
  expect(printed('```sh', 'npm install nothing-of-ours', '```')).toEqual([
    'npm: nothing-of-ours is not there\n',
  ])
})

test('steps after one that ends the session have no output', () => {
  expect(printed('```sh', 'exit 3', '```', '```sh', 'echo 1', '```')).not.toContain('1\n')
})
