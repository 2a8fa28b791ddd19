import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { halfjaarrapportage } from '@samenspraak/sdk/halfjaarrapportage'
import { rapportages } from '../../examples/uitwisseling/verhaal/documenten.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

test('three programs in processes of their own play the story, and everything in it turns out so', async () => {
  const program = fromRoot('examples', 'uitwisseling', 'verhaal.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@samenspraak/source',
    program,
  ])
  const lines = stdout.split('\n').map((line) => line.trim())
  expect(lines.filter((line) => line.startsWith('NEE: '))).toEqual([])
  expect(lines.filter((line) => line.startsWith('ja: ')).length).toBe(45)
  expect(lines.filter((line) => /^\d+\. /u.test(line)).length).toBe(10)
}, 120_000)

test('both reports of the story are valid, so that the finer one is only kept back for its cells', () => {
  expect(rapportages().map((one) => halfjaarrapportage.check(one))).toEqual(
    rapportages().map((value) => ({ ok: true, value })),
  )
})
