import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'

test('three programs in processes of their own play the story, and everything in it turns out so', async () => {
  const program = fromRoot('examples', 'uitwisseling', 'verhaal.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@samenspraak/source',
    program,
  ])
  const lines = stdout.split('\n').map((line) => line.trim())
  expect(lines.filter((line) => line.startsWith('NEE: '))).toEqual([])
  expect(lines.filter((line) => line.startsWith('ja: ')).length).toBe(67)
  expect(lines.filter((line) => /^\d+\. /u.test(line)).length).toBe(11)
}, 120_000)
