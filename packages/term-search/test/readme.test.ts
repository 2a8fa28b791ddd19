import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { stepsOf } from '../../../tests/tutorials/steps.ts'

test('the example of the README prints what the README says', () => {
  const steps = stepsOf(readFileSync(fromRoot('packages', 'term-search', 'README.md'), 'utf8'))
  const programs = steps.flatMap((step) => (step.kind === 'file' ? [step.content] : []))
  const outputs = steps.flatMap((step) => (step.kind === 'run' ? [step.output?.text ?? ''] : []))
  const printed = execFileSync(
    process.execPath,
    ['--conditions=@samenspraak/source', '--input-type=module', '--eval', programs.join('\n')],
    { cwd: fromRoot(), encoding: 'utf8' },
  )
  expect(printed.trim()).toBe(outputs.at(-1))
})
