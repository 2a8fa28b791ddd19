import { expect, test } from 'vitest'
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
