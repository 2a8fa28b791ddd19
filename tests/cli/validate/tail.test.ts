import {
  appendFileSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { type Ran, runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

interface Tail {
  readonly path: string
  /** Waits until the file is open: from then on it is read, wherever it goes. */
  readonly opened: () => Promise<void>
  /** Waits until so many documents were dealt with. */
  readonly seen: (documents: number) => Promise<void>
  readonly end: (signal?: 'SIGINT' | 'SIGTERM') => Promise<Ran>
}

function startTail(content: string | Uint8Array, words: readonly string[] = []): Tail {
  const cwd = workFolder({ 'a.ndjson': content })
  const controller = new AbortController()
  const ending = runInMemory(
    [
      'validate',
      '--tail',
      '--format',
      'ndjson',
      '--valid-to',
      'g',
      '--invalid-to',
      'f',
      ...words,
      'a.ndjson',
    ],
    { cwd, signal: controller.signal },
  )
  const linesIn = (name: string): number => readFileSync(join(cwd, name), 'utf8').split('\n').length - 1
  return {
    path: join(cwd, 'a.ndjson'),
    opened: () =>
      vi.waitFor(() => expect(openFiles()).toContain(join(cwd, 'a.ndjson')), {
        timeout: 10_000,
        interval: 20,
      }),
    seen: (documents) =>
      vi.waitFor(() => expect(linesIn('g') + linesIn('f')).toBe(documents), {
        timeout: 10_000,
        interval: 20,
      }),
    end(signal = 'SIGTERM') {
      controller.abort(signal)
      return ending
    },
  }
}

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`)
    } catch {
      return ''
    }
  })
}

function told({ stdout, stderr, exitCode }: Ran): object {
  const lines: readonly object[] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const { documents, valid, invalid, unreadable } = Object(lines.at(-1))
  const found = lines.slice(0, -1).map((line) => `${Object(line).line} ${Object(line).code}`)
  return { found, counts: [documents, valid, invalid, unreadable], exitCode, stderr }
}

test('lines that are added are checked, half a line when its rest has come, and SIGTERM ends with the summary', async () => {
  const tail = startTail(`${validLine}\n${wrongLine}\n${validLine.slice(0, 20)}`)
  await tail.seen(2)
  appendFileSync(tail.path, `${validLine.slice(20)}\n`)
  await tail.seen(3)
  appendFileSync(tail.path, `${wrongLine}\r\n${validLine}`)
  await tail.seen(4)
  expect(told(await tail.end())).toEqual({
    found: ['2 sdk/too-large', '4 sdk/too-large'],
    counts: [4, 2, 2, 0],
    exitCode: 1,
    stderr: '',
  })
})

test('a file that another takes the place of is read to its end, and then the other from its beginning', async () => {
  const tail = startTail(`${validLine}\n`)
  await tail.seen(1)
  renameSync(tail.path, `${tail.path}.1`)
  appendFileSync(`${tail.path}.1`, `${wrongLine}\n`)
  await tail.seen(2)
  writeFileSync(tail.path, `${wrongLine}\n${validLine}\n`)
  await tail.seen(4)
  expect(told(await tail.end())).toEqual({
    found: ['2 sdk/too-large', '1 sdk/too-large'],
    counts: [4, 2, 2, 0],
    exitCode: 1,
    stderr: '',
  })
})

test('who put a file aside may go on writing to it for as long as nothing was written to the next one', async () => {
  const tail = startTail(`${validLine}\n`)
  await tail.seen(1)
  renameSync(tail.path, `${tail.path}.1`)
  // A link to itself cannot be opened; an empty file is one that nobody has taken into use yet.
  symlinkSync('a.ndjson', tail.path)
  await wait(500)
  appendFileSync(`${tail.path}.1`, `${wrongLine}\n`)
  await tail.seen(2)
  renameSync(tail.path, `${tail.path}.2`)
  writeFileSync(tail.path, '')
  await wait(500)
  appendFileSync(`${tail.path}.1`, `${wrongLine}\n`)
  await tail.seen(3)
  appendFileSync(tail.path, `${validLine}\n`)
  await tail.seen(4)
  expect(told(await tail.end())).toEqual({
    found: ['2 sdk/too-large', '3 sdk/too-large'],
    counts: [4, 2, 2, 0],
    exitCode: 1,
    stderr: '',
  })
})

test.each([
  ['UTF-16', Buffer.from('\uFEFF{}\n{}\n', 'utf16le')],
  ['compressed', gzipSync(`${validLine}\n`)],
])('a file that is %s is one unreadable document for as long as it stands there', async (_name, content) => {
  const tail = startTail(content)
  await tail.opened()
  renameSync(tail.path, `${tail.path}.1`)
  writeFileSync(tail.path, `${validLine}\n`)
  await tail.seen(1)
  expect(told(await tail.end())).toEqual({
    found: ['1 cli/binary'],
    counts: [2, 1, 0, 1],
    exitCode: 1,
    stderr: '',
  })
})

test('a file that is cut off is read from its beginning again', async () => {
  const tail = startTail(`${validLine}\n${validLine}\n`)
  await tail.seen(2)
  truncateSync(tail.path)
  appendFileSync(tail.path, `${wrongLine}\n`)
  await tail.seen(3)
  expect(told(await tail.end())).toEqual({
    found: ['1 sdk/too-large'],
    counts: [3, 2, 1, 0],
    exitCode: 1,
    stderr: '',
  })
})

test('SIGINT is how following ends, so it is no fault: the exit code is that of what was read', async () => {
  const tail = startTail(`${validLine}\n`, ['--jobs', '2'])
  await tail.seen(1)
  expect(told(await tail.end('SIGINT'))).toEqual({
    found: [],
    counts: [1, 1, 0, 0],
    exitCode: 0,
    stderr: '',
  })
})

test('lines for a schema of somebody else are followed as well', async () => {
  const schema = workFolder({
    's.json':
      '{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.org/s","type":"object","required":["a"]}',
  })
  const tail = startTail('{"a":1}\n', ['--type', join(schema, 's.json')])
  await tail.seen(1)
  appendFileSync(tail.path, '{"b":1}\n')
  await tail.seen(2)
  expect(told(await tail.end())).toMatchObject({ found: ['2 schema/required'], counts: [2, 1, 1, 0] })
})

test.each([
  ['a.ndjson b.ndjson', '--tail | a.ndjson b.ndjson. [cli/options-conflict]', 2],
  ['-', '--tail | -. [cli/options-conflict]', 2],
  ['--input json a.ndjson', '--tail | --input json. [cli/options-conflict]', 2],
  ['nergens.ndjson', '[cli/file-missing]', 3],
  ['.', '[cli/not-a-file]', 3],
])('--tail %s is refused', async (words, told, exitCode) => {
  const cwd = workFolder({ 'a.ndjson': '', 'b.ndjson': '' })
  const ran = await runInMemory(['validate', '--tail', ...words.split(' ')], { cwd, stdin: '' })
  expect(ran.exitCode).toBe(exitCode)
  expect(ran.stdout + ran.stderr).toContain(told)
})
