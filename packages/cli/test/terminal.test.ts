import { expect, test } from 'vitest'
import { progressText } from '../src/report/progress.ts'
import { runInMemory } from './in-memory.ts'
import { wrongLine } from './lines.ts'

const escape = '\u001b['

test('findings have colour on a terminal', async () => {
  const { stdout, stderr } = await runInMemory(['validate'], { stdin: wrongLine, stdoutIsTerminal: true })
  expect(stdout).toBe(
    `${escape}1mstdin:1:117${escape}0m  /domeinen/financien  Financiën (leefgebied): mag niet hoger zijn dan 5.\n` +
      `  ${escape}31msdk/too-large${escape}0m  leefgebied  ${escape}2mhttps://w3id.org/samenspraak/id/begrip/leefgebied${escape}0m\n`,
  )
  expect(stderr).not.toContain(escape)
})

test('NO_COLOR takes the colour away', async () => {
  const variables = { NO_COLOR: '1' }
  const { stdout } = await runInMemory(['validate'], { stdin: wrongLine, stdoutIsTerminal: true, variables })
  expect(stdout).not.toContain(escape)
})

test.each([
  [{ FORCE_COLOR: '1' }, [], true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
  [{ FORCE_COLOR: '0' }, [], false],
  [{}, ['--color', 'always'], true],
  [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
])('without a terminal %j %j gives colour: %s', async (variables, words, isColoured) => {
  const { stdout } = await runInMemory(['validate', ...words], { stdin: wrongLine, variables })
  expect(stdout.includes(escape)).toBe(isColoured)
})

test('progress says how far it is, how fast, and how long it takes', () => {
  const state = { documents: 120_000, bytes: 25 }
  expect([
    progressText(state, { seconds: 5, totalBytes: 100, language: 'nl' }),
    progressText(state, { seconds: 4000, totalBytes: 50, language: 'en' }),
    progressText(state, { seconds: 5, totalBytes: undefined, language: 'nl' }),
  ]).toEqual([
    '25 %  120.000 documenten  24.000 per seconde  nog 0:15',
    '50 %  120,000 documents  30 per second  left 1:06:40',
    '120.000 documenten  24.000 per seconde',
  ])
})

test('progress is taken off the terminal before a finding is written', async () => {
  const words = ['validate', '--progress', 'always', '--input', 'ndjson']
  const { stderr, stdout } = await runInMemory(words, { stdin: `${wrongLine}\n` })
  expect(stdout).not.toContain(escape)
  expect(stderr).toMatch(/^(?:\r.\[K1 documenten {2}\d+ per seconde)+\r.\[K1 document gelezen/)
})

test('the report for machines has no colour on a terminal', async () => {
  const { stdout } = await runInMemory(['validate', '--format', 'json'], {
    stdin: wrongLine,
    stdoutIsTerminal: true,
  })
  expect(stdout).not.toContain(escape)
})

test('a fault of ours gives exit code 70 without its message, which may quote a document', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['validate'], { stdin: wrongLine, now: brokenClock })
  const [line, name] = stderr.split('\n')
  expect({ stdout, line, name, exitCode }).toEqual({
    stdout: '',
    line: 'samenspraak: Er ging iets mis in de opdracht zelf. Meld dit met de regels hieronder; er staan geen gegevens in. [cli/internal]',
    name: 'RangeError',
    exitCode: 70,
  })
  expect(stderr).not.toContain('999990019')
})

function brokenClock(): number {
  throw new RangeError('geheim 999990019')
}
