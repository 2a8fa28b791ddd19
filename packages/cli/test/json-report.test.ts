import { expect, test } from 'vitest'
import { OutputUnwritableError } from '../src/output-error.ts'
import { createJsonReport } from '../src/report/json-report.ts'
import { run } from '../src/run.ts'
import { wrongLine } from './lines.ts'

const silent = { isTerminal: false, write: () => undefined }
const outside = {
  cwd: '/',
  variables: {},
  stderr: silent,
  readSchemasFile: noFile,
  now: () => 0,
  date: () => new Date(0),
  randomId: () => '',
}
const stdin = { isTerminal: true, read: noBytes }

test('a finding is written at once, so that a report may be larger than a string can be', async () => {
  const written: string[] = []
  const stdout = { isTerminal: false, write: (text: string) => void written.push(text) }
  const report = createJsonReport({ ...outside, stdin, stdout }, 'nl')
  const finding = {
    file: 'a',
    record: 1,
    line: 1,
    column: 1,
    at: '',
    code: 'x',
    term: null,
    nl: 'n',
    en: 'e',
  }
  await report.findings([finding, finding])
  expect(JSON.parse(`${written.join('')}]}`).findings).toEqual([finding, finding])
  await report.findings([finding])
  expect(JSON.parse(`${written.join('')}]}`).findings).toEqual([finding, finding, finding])
})

test.each(['human', 'json'])('output that cannot be written gives exit code 73 (%s)', async (format) => {
  const told: string[] = []
  const stderr = { isTerminal: false, write: (text: string) => void told.push(text) }
  const exitCode = await run(['validate', '--format', format], {
    ...outside,
    stdin: { isTerminal: false, read: oneWrongLine },
    stdout: { isTerminal: false, write: refuse },
    stderr,
  })
  expect({ told, exitCode }).toEqual({
    told: ['samenspraak: De uitvoer is niet (verder) te schrijven: EIO. [cli/output-unwritable]\n'],
    exitCode: 73,
  })
})

async function refuse(): Promise<void> {
  throw new OutputUnwritableError(new Error('geheim'))
}

async function* oneWrongLine(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(wrongLine)
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

async function noFile(): Promise<string> {
  return '{}'
}
