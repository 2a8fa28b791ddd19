import { expect, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

// Its first finding is a warning, and the others are errors.
const event = '{"specversion":"1.0","id":"x","source":"a","type":"b"}'
const cases = [
  ['validate', '--max-findings 0', wrongLine],
  ['lint event', '--max-findings 1', event],
  ['lint event', '--all-errors=1', event],
] as const

/** Whether a report says that something failed. */
const isRed = {
  tap: (text: string) => /^not ok /m.test(text),
  junit: (text: string) => / (?:failures|errors)="[1-9]/.test(text) && /<(?:failure|error) /.test(text),
  ctrf: (text: string) => {
    const { summary, tests } = Object(JSON.parse(text)).results
    return summary.failed > 0 && tests.some((one: { status: string }) => one.status === 'failed')
  },
} as const

test.each(cases)('%s %s leaves no report green while a document is wrong', async (command, words, line) => {
  const cwd = workFolder({ 'a.ndjson': `${line}\n` })
  for (const format of ['tap', 'junit', 'ctrf'] as const) {
    const all = `${command} a.ndjson --format ${format} ${words}`.split(' ')
    const { stdout, exitCode } = await runInMemory(all, { cwd })
    expect({ format, isRed: isRed[format](stdout), exitCode }).toEqual({ format, isRed: true, exitCode: 1 })
  }
})
