import { globSync } from 'node:fs'
import { join } from 'node:path'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'

const schemas = join(import.meta.dirname, '..', '..', '..', 'schemas')

const types = messageTypes.map(({ name, version }) => ({
  type: `${name}@${version}`,
  cwd: join(schemas, name, version),
}))

test.each(types)('every valid example of $type passes', async ({ type, cwd }) => {
  const files = globSync('valid/*.json', { cwd })
  const { stdout, exitCode } = await runInMemory(['validate', 'valid', '--type', type, '--format', 'json'], {
    cwd,
  })
  const { summary, findings } = JSON.parse(stdout)
  expect({ findings, valid: summary.valid, exitCode }).toEqual({
    findings: [],
    valid: files.length,
    exitCode: 0,
  })
})

test.each(types)(
  'every invalid example of $type fails, with findings that name its file',
  async ({ type, cwd }) => {
    const files = globSync('invalid/*.json', { cwd }).toSorted()
    const { stdout } = await runInMemory(['validate', 'invalid', '--type', type, '--format', 'json'], { cwd })
    const { summary, findings } = JSON.parse(stdout)
    const found = new Set<string>(findings.map((finding: { file: string }) => finding.file))
    expect({
      found: [...found].toSorted((one, other) => (one < other ? -1 : 1)),
      valid: summary.valid,
    }).toEqual({ found: files, valid: 0 })
  },
)
