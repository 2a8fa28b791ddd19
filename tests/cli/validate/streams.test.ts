import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

interface Line {
  readonly kind: string
  readonly line: number
  readonly column: number
  readonly code: string
}

async function findings(words: string, cwd: string, stdin?: Uint8Array) {
  const all = `validate --format ndjson ${words}`.split(' ')
  const { stdout, exitCode } = await runInMemory(all, { cwd, ...(stdin === undefined ? {} : { stdin }) })
  const lines: readonly Line[] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const { documents, valid, invalid, unreadable } = Object(lines.at(-1))
  const found = lines.filter(({ kind }) => kind === 'finding')
  return {
    found: found.map(({ line, column, code }) => `${line}:${column} ${code}`),
    counts: [documents, valid, invalid, unreadable],
    exitCode,
  }
}

const lines = Array.from({ length: 4000 }, (_none, nth) =>
  nth === 7 ? wrongLine : validLine + ' '.repeat(nth % 97),
)
const text = `${lines.join('\n')}\n`

test.each([
  ['gzip', gzipSync(text)],
  ['Zstandard', zstdCompressSync(text)],
])(
  '%s that breaks off is one unreadable document where it breaks, in a file and in a pipe alike',
  async (_kind, whole) => {
    const cut = whole.subarray(0, Math.floor(whole.length * 0.7))
    const cwd = workFolder({ 'a.ndjson.gz': cut })
    const fromFile = await findings('a.ndjson.gz', cwd)
    const fromPipe = await findings('--input ndjson -', cwd, cut)
    const [documents = 0, valid = 0] = fromFile.counts
    expect(fromFile).toEqual(fromPipe)
    expect(fromFile.counts).toEqual([documents, valid, documents - 1 - valid, 1])
    expect(fromFile.found.at(-1)).toBe(`${documents}:1 cli/compressed-broken`)
    expect(fromFile.exitCode).toBe(1)
  },
)

test('--on-parse-error stop ends at the first unreadable document with exit code 3', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n{\n${validLine}\n` })
  const { counts, exitCode } = await findings('--on-parse-error stop a.ndjson', cwd)
  expect({ counts, exitCode }).toEqual({ counts: [2, 1, 0, 1], exitCode: 3 })
})

test('parts of gzip and Zstandard that are laid behind each other are one stream', async () => {
  const gzip = Buffer.concat([gzipSync(`${validLine}\n`), gzipSync(`${wrongLine}\n`)])
  const zstd = Buffer.concat([zstdCompressSync(`${validLine}\n`), zstdCompressSync(`${wrongLine}\n`)])
  const cwd = workFolder({ 'a.ndjson.gz': gzip, 'b.ndjson.zst': zstd })
  expect((await findings('a.ndjson.gz b.ndjson.zst', cwd)).counts).toEqual([4, 2, 2, 0])
})

test.each([
  ['an empty list', '[]', { found: [], counts: [0, 0, 0, 0], exitCode: 2 }],
  [
    'a list over many lines',
    `[\n  ${validLine},\n  ${wrongLine}\n]`,
    { found: ['3:119 sdk/too-large'], counts: [2, 1, 1, 0], exitCode: 1 },
  ],
  [
    'a list on one line',
    `[${wrongLine},${wrongLine}]`,
    {
      found: ['1:118 sdk/too-large', `1:${wrongLine.length + 119} sdk/too-large`],
      counts: [2, 0, 2, 0],
      exitCode: 1,
    },
  ],
  [
    'a list without end',
    `[${validLine}`,
    { found: [`1:${validLine.length + 2} json/syntax`], counts: [2, 1, 0, 1], exitCode: 1 },
  ],
  [
    'a list that ends in an element',
    `[${validLine.slice(0, -1)}`,
    { found: [`1:${validLine.length + 1} json/syntax`], counts: [1, 0, 0, 1], exitCode: 1 },
  ],
  [
    'a list with a comma too many',
    `[${validLine},]`,
    { found: [`1:${validLine.length + 3} json/empty`], counts: [2, 1, 0, 1], exitCode: 1 },
  ],
  [
    'a list with something behind it',
    `[${validLine}] x`,
    { found: [`1:${validLine.length + 4} json/trailing-content`], counts: [2, 1, 0, 1], exitCode: 1 },
  ],
  [
    'brackets that do not match',
    `[{"a":[}},${validLine}]`,
    { found: ['1:8 json/syntax'], counts: [2, 1, 0, 1], exitCode: 1 },
  ],
])('%s has an outcome for each element', async (_name, text, expected) => {
  const cwd = workFolder({ 'a.json': text })
  expect(await findings('a.json', cwd)).toEqual(expected)
  expect(await findings('--input array -', cwd, Buffer.from(text))).toEqual(expected)
})

test('a batch of CloudEvents is a list of them, and the data of each is checked', async () => {
  const words = 'sample gebeurtenis --seed 1 --lang nl'.split(' ')
  const { stdout } = await runInMemory(words)
  const event = {
    ...JSON.parse(stdout),
    data: {},
    dataschema: 'https://w3id.org/samenspraak/schema/gebied/1.0',
  }
  const cwd = workFolder({
    'a.json': JSON.stringify([event, event]),
    'b.ndjson': `${JSON.stringify(event)}\n`,
  })
  const one = await findings('b.ndjson', cwd)
  const two = await findings('a.json', cwd)
  expect(one.counts).toEqual([1, 0, 1, 0])
  expect(two.counts).toEqual([2, 0, 2, 0])
  expect(two.found).toHaveLength(2 * one.found.length)
})

test('bytes of documents go on untouched, each line with its own ending', async () => {
  const content = `${validLine}\r\n${wrongLine}\n\n {"a":"\u2028" \n${validLine}`
  const cwd = workFolder({ 'a.ndjson': content })
  const { exitCode } = await runInMemory('validate --quiet --valid-to g --invalid-to f a.ndjson'.split(' '), {
    cwd,
  })
  expect({
    valid: readFileSync(join(cwd, 'g'), 'utf8'),
    invalid: readFileSync(join(cwd, 'f'), 'utf8'),
    exitCode,
  }).toEqual({
    valid: `${validLine}\r\n${validLine}\n`,
    invalid: `${wrongLine}\n {"a":"\u2028" \n`,
    exitCode: 1,
  })
})

test('a line that is too long goes whole to the invalid documents', async () => {
  const long = 'x'.repeat(700_000)
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n${long}\r\n${validLine}\n${long}` })
  const words = 'validate --quiet --max-line 1000 --valid-to g --invalid-to f a.ndjson'.split(' ')
  const { exitCode } = await runInMemory(words, { cwd })
  expect(readFileSync(join(cwd, 'f'), 'utf8') === `${long}\r\n${long}\n`).toBe(true)
  expect({ valid: readFileSync(join(cwd, 'g'), 'utf8'), exitCode }).toEqual({
    valid: `${validLine}\n${validLine}\n`,
    exitCode: 6,
  })
})

test('documents on standard output leave it free of anything else', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n${wrongLine}\n` })
  const { stdout, stderr } = await runInMemory('validate --valid-to - a.ndjson'.split(' '), { cwd })
  expect(stdout).toBe(`${validLine}\n`)
  expect(stderr).toMatch(/sdk\/too-large[^]*2 documenten gelezen/)
})

test.each([
  ['--valid-to a.ndjson', 'cli/output-is-input'],
  ['--report json=a.ndjson', 'cli/output-is-input'],
  ['--checkpoint a.ndjson', 'cli/output-is-input'],
  ['--valid-to x --invalid-to x', 'cli/options-conflict'],
  ['--valid-to - --format json', 'cli/options-conflict'],
])('%s is refused before anything is written', async (words, code) => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n` })
  const { stderr, exitCode } = await runInMemory(`validate a.ndjson ${words}`.split(' '), { cwd })
  expect({ code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({ code, exitCode: 2 })
  expect(readFileSync(join(cwd, 'a.ndjson'), 'utf8')).toBe(`${validLine}\n`)
})

test('a report that does not fit on the disk gives exit code 73 and names the file', async () => {
  const cwd = workFolder({ 'a.ndjson': `${wrongLine}\n` })
  const { stderr, exitCode } = await runInMemory('validate a.ndjson --report json=/dev/full'.split(' '), {
    cwd,
  })
  expect({ stderr: stderr.split('\n').at(-2), exitCode }).toEqual({
    stderr:
      'samenspraak: De uitvoer is niet (verder) te schrijven: ENOSPC, /dev/full. [cli/output-unwritable]',
    exitCode: 73,
  })
})
