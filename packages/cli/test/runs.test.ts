import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '@samenspraak/sdk/sample'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from './in-memory.ts'
import { validLine, wrongLine } from './lines.ts'

// A longest line that is shorter than a run makes that each line is taken apart: what was done before there were runs.
const oneByOne = ['--max-line', '400000']

const valid = JSON.stringify(sample('ondersteuningsplan', { seed: 1 }))
const matrix = Array.from({ length: 40 }, () => validLine)
const plans = Array.from({ length: 40 }, (_none, nth) =>
  JSON.stringify(sample('ondersteuningsplan', { seed: nth + 1 })),
)
const others = [
  wrongLine,
  '',
  ' \t',
  '\r',
  `${validLine}\r`,
  ` ${validLine} `,
  validLine.replace('2.0', '2.9'),
  validLine.replace('2.0', '1.0'),
  validLine.replace('"editie"', '"\\u0065ditie"'),
  validLine.replace('{"fin', '{"financien":2,"fin'),
  '{"a":',
  '[1]',
  '\0',
  '\uFEFF{}',
  '{"specversion":"1.0"}',
  `{"a":"${'x'.repeat(300_000)}"}`,
  'é\u2028',
  valid.slice(0, -1),
  valid.replace('"titel":', '"titels":'),
]
const mixed = [...matrix, ...plans].flatMap((line, nth) => [line, others[nth % others.length] ?? ''])

const streams: Readonly<Record<string, string>> = {
  'one type': `${matrix.join('\n')}\n`,
  'one type and then another': `${[...matrix, ...plans].join('\n')}\n`,
  'all that may stand on a line': `${mixed.join('\n')}\n`,
  'a last line without its end': `${mixed.join('\r\n')}\r\n${validLine}`,
  'a last line that is cut off': `${matrix.join('\n')}\n{"a`,
  'a byte order mark': `\uFEFF${mixed.join('\n')}`,
  'nothing but blank lines': '\n \n\r\n',
  'another way to write characters': Buffer.from(matrix.join('\n'), 'utf16le').toString('latin1'),
}
const typings = [[], ['--type', 'zelfredzaamheidsmatrix@2.0'], ['--type', 'zelfredzaamheidsmatrix']]
const cases = Object.keys(streams).flatMap((name) => typings.map((typing) => ({ name, typing })))

test.each(cases)(
  'lines that are read together get the report of lines one by one: $name $typing',
  async (of) => {
    const stream = streamOf(of.name)
    const expected = await outcomeOf(stream, [...of.typing, ...oneByOne])
    expect(await outcomeOf(stream, of.typing)).toStrictEqual(expected)
    expect(await outcomeOf(stream, of.typing, true)).toStrictEqual(expected)
  },
)

test('lines that are handed to threads come back as they were, with the same report', async () => {
  const stream = streamOf('all that may stand on a line')
  const expected = await outcomeOf(stream, oneByOne)
  expect(await outcomeOf(stream, ['--jobs', '2'], true)).toStrictEqual(expected)
})

test('the findings that are shown have their places, however few they are', async () => {
  const stream = streamOf('all that may stand on a line')
  const findingsOf = async (words: readonly string[]): Promise<readonly unknown[]> => {
    const { stdout } = await runInMemory(
      ['validate', '--format', 'json', '--input', 'ndjson', ...words, '-'],
      {
        stdin: inPieces(stream),
      },
    )
    return JSON.parse(stdout).findings
  }
  const all = await findingsOf(['--max-findings', '100000'])
  expect(await findingsOf(['--max-findings', '40'])).toStrictEqual(all.slice(0, 40))
  expect(await findingsOf(['--max-findings', '40', '--jobs', '2'])).toStrictEqual(all.slice(0, 40))
})

function streamOf(name: string): Buffer {
  return Buffer.from(streams[name] ?? '', name.startsWith('another way') ? 'latin1' : 'utf8')
}

async function outcomeOf(stream: Buffer, words: readonly string[], isPipe = false): Promise<object> {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'stdin'), stream)
  const all = ['validate', '--input', 'ndjson', '--format', 'json', ...words]
  const outputs = ['--show-values', 'full', '--valid-to', 'g', '--invalid-to', 'f']
  const ran = await runInMemory([...all, ...outputs, isPipe ? '-' : 'stdin'], {
    cwd,
    now: () => 0,
    ...(isPipe ? { stdin: inPieces(stream) } : {}),
  })
  const written = ['g', 'f'].map((name) => readFileSync(join(cwd, name), 'latin1'))
  return { stdout: JSON.parse(ran.stdout), stderr: ran.stderr, exitCode: ran.exitCode, written }
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 9_973) yield bytes.subarray(at, at + 9_973)
}
