import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

// More findings than are kept in memory.
const many = `${wrongLine}\n`.repeat(5200)
let cwd = ''

beforeEach(() => {
  cwd = workFolder({ 'a.ndjson': many })
})

function run(words: string, temporary: string) {
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  return runInMemory(`validate --quiet --max-findings 9000 ${words} a.ndjson`.split(' '), { cwd })
}

test('findings that were put aside come back in every report, and none are left behind', async () => {
  const temporary = workFolder()
  const { exitCode } = await run('--show-values full --report json=r.json --report line=r.txt', temporary)
  const found: readonly { line: number }[] = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).findings
  const numbers = Array.from({ length: 5200 }, (_none, nth) => nth + 1)
  expect(found.map(({ line }) => line)).toEqual(numbers)
  const places = readFileSync(join(cwd, 'r.txt'), 'utf8').match(/^a\.ndjson:\d+/gm)
  expect(places).toEqual(numbers.map((line) => `a.ndjson:${line}`))
  expect({ exitCode, left: readdirSync(temporary) }).toEqual({ exitCode: 1, left: [] })
})

test('nothing is left behind of a run that breaks off', async () => {
  const temporary = workFolder()
  const { exitCode } = await run('--show-values full --report json=/dev/full', temporary)
  expect({ exitCode, left: readdirSync(temporary) }).toEqual({ exitCode: 73, left: [] })
})

test('where findings cannot be put aside that is told as trouble with the output', async () => {
  const { stderr, exitCode } = await run('--report json=r.json', join(cwd, 'nergens'))
  expect({ code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({
    code: 'cli/output-unwritable',
    exitCode: 73,
  })
})
