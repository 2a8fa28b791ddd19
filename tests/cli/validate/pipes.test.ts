import { execFileSync, spawn } from 'node:child_process'
import { open, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { BytePipe, fromDescriptor, fromPipe } from '../../../packages/cli/src/input/runs/byte-pipe.ts'
import type { ByteSource } from '../../../packages/cli/src/input/runs/byte-source.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

// A run of lines is half a mebibyte, so that these streams are cut in the middle of lines.
const many = Array.from({ length: 6000 }, (_none, nth) => (nth % 997 === 3 ? wrongLine : validLine))
const long = `{"a":"${'x'.repeat(700_000)}"}`

const streams: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.from(''),
  'one byte': Buffer.from('{'),
  'three bytes': Buffer.from('{}\n'),
  'one line without an end': Buffer.from(wrongLine),
  'many lines': Buffer.from(`${many.join('\n')}\n`),
  'many lines of Windows, the last without an end': Buffer.from(many.join('\r\n')),
  'a line that is longer than a run, between others': Buffer.from(
    [...many.slice(0, 3000), long, ...many.slice(3000)].join('\n'),
  ),
  'a byte order mark': Buffer.from(`\uFEFF${many.slice(0, 50).join('\n')}`),
  'one document over many lines': Buffer.from(JSON.stringify(JSON.parse(wrongLine), null, 2)),
  'a list': Buffer.from(`[${many.slice(0, 50).join(',\n')}]`),
  gzip: gzipSync(many.join('\n')),
  'what is no text': Buffer.from('\uFEFF{}', 'utf16le'),
}
const inputs = [[], ['--input', 'ndjson']]
const cases = Object.keys(streams).flatMap((name) => inputs.map((input) => ({ name, input })))

test.each(cases)('$name $input gives through a pipe, a socket or a file the report of chunks', async (of) => {
  const bytes = streams[of.name] ?? Buffer.alloc(0)
  const expected = await outcomeOf(inChunks(bytes), of.input)
  expect(await outcomeOf(new BytePipe(inPieces(bytes, 1000)), of.input)).toStrictEqual(expected)
  expect(await outcomeOf(new BytePipe(await pipeWith(bytes)), of.input)).toStrictEqual(expected)
  expect(await outcomeOf(new BytePipe(fileWith(bytes)), of.input)).toStrictEqual(expected)
  expect(await outcomeOf(new BytePipe(await pipeWith(bytes)), [...of.input, '--jobs', '2'])).toStrictEqual(
    expected,
  )
})

test('a pipe that comes byte by byte is read as it comes', async () => {
  const bytes = Buffer.from(`${validLine}\n${wrongLine}`)
  const { stdout } = await runInMemory(['validate', '--format', 'json'], {
    stdin: new BytePipe(inPieces(bytes, 1)),
  })
  expect(JSON.parse(stdout).summary).toMatchObject({
    documents: 2,
    valid: 1,
    invalid: 1,
    bytes: bytes.length,
  })
})

async function outcomeOf(stdin: AsyncIterable<Uint8Array>, words: readonly string[]): Promise<object> {
  const cwd = workFolder()
  const outputs = ['--valid-to', 'g', '--invalid-to', 'f']
  const all = ['validate', '--format', 'json', '--max-line', '1048576', ...words, ...outputs, '-']
  const { stdout, exitCode } = await runInMemory(all, { cwd, stdin, now: () => 0 })
  const written = ['g', 'f'].map((name) => readFileSync(join(cwd, name), 'latin1'))
  return { stdout: stdout === '' ? '' : JSON.parse(stdout), exitCode, written }
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

function inPieces(bytes: Buffer, size: number): ByteSource {
  let at = 0
  return {
    async read(into) {
      const piece = bytes.subarray(at, at + Math.min(size, into.length))
      into.set(piece)
      at += piece.length
      return piece.length
    },
    close: async () => {},
  }
}

function fileWith(bytes: Buffer): ByteSource {
  const cwd = workFolder({ a: bytes })
  return fromDescriptor(openSync(join(cwd, 'a'), 'r'))
}

/** A real pipe, which another process writes into. */
async function pipeWith(bytes: Buffer): Promise<ByteSource> {
  const cwd = workFolder({ a: bytes })
  const path = join(cwd, 'pipe')
  execFileSync('mkfifo', [path])
  const child = spawn('sh', ['-c', 'cat a > pipe'], { cwd, stdio: 'ignore' })
  onTestFinished(() => void child.kill())
  return fromPipe(await promisify(open)(path, 'r'))
}
