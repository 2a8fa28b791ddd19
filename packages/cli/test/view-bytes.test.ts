import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as engine from '@samenspraak/engine/bytes'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { view } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readVersion } from '../src/version.ts'
import { type Ran, runInMemory } from './in-memory.ts'
import { firstPolicy, requests } from './view-cases.ts'

const policy = firstPolicy(readVersion())
const [request] = requests
const plans = Array.from({ length: 60 }, (_, index) => sample('ondersteuningsplan', { seed: 5, index }))
const lines = plans.map((plan) => JSON.stringify(plan))
const shownLines = plans.map((plan) =>
  request === undefined
    ? undefined
    : JSON.stringify(view(ondersteuningsplanRights, plan, request, policy).document),
)

async function viewed(stdin: readonly string[], ...more: readonly string[]): Promise<Ran> {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'verzoek.json'), JSON.stringify(request))
  return runInMemory(['view', '--verzoek', 'verzoek.json', ...more], { cwd, stdin: `${stdin.join('\n')}\n` })
}

test.each([[[]], [['--type', 'ondersteuningsplan']], [['--type', 'ondersteuningsplan@1.0']]])(
  'of many plans is shown what the SDK shows, with options %j',
  async (options) => {
    const { stdout, exitCode } = await viewed(lines, ...options)
    expect({ stdout, exitCode }).toEqual({
      stdout: shownLines.flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join(''),
      exitCode: 0,
    })
  },
)

test('many plans are viewed along their bytes, and those that bytes do not tell of are read', async () => {
  const made = vi.spyOn(engine, 'createByteView')
  const strange = [
    (line: string) => line.replace('"id"', '"\\u0069d"'),
    (line: string) => line.replace('{', '{"onbekend":1,'),
    (line: string) => line.slice(0, -1),
  ]
  const mixed = lines.map((line, nth) => strange[nth - 50]?.(line) ?? line)
  const { stdout, exitCode } = await viewed(mixed, '--null-lines')
  const expected = shownLines.map((line, nth) => (nth === 51 || nth === 52 ? 'null' : (line ?? 'null')))
  expect(stdout).toBe(`${expected.join('\n')}\n`)
  expect({ exitCode, made: made.mock.calls.length }).toEqual({ exitCode: 1, made: 1 })
})

test('with the report beside each document, plans are read as ever', async () => {
  const { stdout } = await viewed(lines, '--format', 'json')
  expect(stdout.split('\n').filter((line) => line.includes('"report"')).length).toBe(
    shownLines.filter((line) => line !== undefined).length,
  )
})
