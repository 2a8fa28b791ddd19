import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, open, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { BytePipe, fromDescriptor, fromPipe } from '../../../packages/cli/src/input/runs/byte-pipe.ts'
import type { ByteSource } from '../../../packages/cli/src/input/runs/byte-source.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

const mainOfCommand = join(import.meta.dirname, '../../../packages/cli/src/main.ts')

// A run of lines is at most a mebibyte, so that these streams are cut in the middle of lines.
const many = Array.from({ length: 12_000 }, (_none, nth) => (nth % 997 === 3 ? wrongLine : validLine))
const long = `{"a":"${'x'.repeat(1_200_000)}"}`

const streams: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.from(''),
  'one byte': Buffer.from('{'),
  'three bytes': Buffer.from('{}\n'),
  'one line without an end': Buffer.from(wrongLine),
  'many lines': Buffer.from(`${many.join('\n')}\n`),
  'many lines of Windows, the last without an end': Buffer.from(many.join('\r\n')),
  'a line that is longer than a run, between others': Buffer.from(
    [...many.slice(0, 6000), long, ...many.slice(6000)].join('\n'),
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

test('when the reader of the report leaves, the files are written whole and the exit code is that of the run', async () => {
  const [cwd, apart] = [workFolder(), workFolder()]
  const lines = Array.from({ length: 4000 }, (_none, nth) => (nth % 2 === 0 ? wrongLine : validLine))
  const stdin = `${lines.join('\n')}\n`
  const files = ['--valid-to', 'g', '--invalid-to', 'f', '--report', 'junit=r.xml']
  const words = ['validate', '--input', 'ndjson', '--format', 'line', '--quiet', ...files, '-']
  const whole = await runInMemory(words, { cwd: apart, stdin })
  expect(await runAndLeave(words, cwd, stdin)).toBe(whole.exitCode)
  for (const name of ['g', 'f', 'r.xml'])
    expect(readFileSync(join(cwd, name), 'utf8') === readFileSync(join(apart, name), 'utf8'), name).toBe(true)
})

test('when the reader of the report leaves and there is nothing else, the command ends, also while input goes on', async () => {
  const words = ['validate', '--input', 'ndjson', '--format', 'line', '--max-findings', '1000000', '-']
  expect(await runAndLeave(words, workFolder())).toBe(0)
})

const some = many.slice(0, 2000).map((line, nth) => line + ' '.repeat(nth % 13))
/** What a writer writes, in which pieces, and how long it is silent after each. */
const writers: Readonly<Record<string, { bytes: Buffer; piece: number; pause: number }>> = {
  'writes one byte each 10 milliseconds': { bytes: Buffer.from('{}\n{"a":\n{}'), piece: 1, pause: 10 },
  'is silent between large pieces': { bytes: Buffer.from(many.join('\n')), piece: 500_000, pause: 400 },
  'writes just half a buffer at a time': { bytes: Buffer.from(some.join('\n')), piece: 32_768, pause: 1 },
  'dies inside a line': { bytes: Buffer.from(some.join('\n')).subarray(0, 100_001), piece: 9_000, pause: 1 },
  'writes a line that is longer than a run': {
    bytes: Buffer.from([...some, long, wrongLine, long].join('\r\n')),
    piece: 150_000,
    pause: 5,
  },
  'writes line by line': {
    bytes: Buffer.from(`${some.join('\n')}\n`),
    piece: some[0]?.length ?? 1,
    pause: 0,
  },
}
const slowCases = Object.keys(writers).flatMap((name) =>
  [[], ['--input', 'ndjson'], ['--input', 'ndjson', '--jobs', '2']].map((words) => ({ name, words })),
)

test.each(slowCases)(
  'a pipe whose writer $name gives the report of a file $words',
  async ({ name, words }) => {
    const { bytes, piece, pause } = writers[name] ?? { bytes: Buffer.alloc(0), piece: 1, pause: 0 }
    const expected = await outcomeOf(new BytePipe(fileWith(bytes)), words)
    expect(await outcomeOf(new BytePipe(await slowPipe(bytes, piece, pause)), words)).toStrictEqual(expected)
  },
)

test.each([
  [['--input', 'ndjson', '-']],
  [['--input', 'ndjson', '--jobs', '2', '-']],
  [['--input', 'ndjson', '--max-line', '1000', '-']],
  [['--tail', 'a']],
  [['--tail', '--jobs', '2', 'a']],
])('a run that stops at what is unreadable ends, also when nobody ends its input (%j)', async (words) => {
  const { child, ended } = startCommand(['--quiet', '--on-parse-error', 'stop', ...words])
  child.stdin.write('{"a":\n')
  expect(await ended).toEqual([3, null])
})

/** Starts a command whose input nobody ends. */
function startCommand(words: readonly string[]): {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<unknown[]>
} {
  const cwd = workFolder({ a: '{"a":\n' })
  const child = spawn(
    process.execPath,
    ['--conditions=@samenspraak/source', mainOfCommand, 'validate', ...words],
    { cwd },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => undefined)
  return { child, ended: once(child, 'exit') }
}

/** A real pipe into which something is written now and then. */
async function slowPipe(bytes: Buffer, piece: number, pause: number): Promise<ByteSource> {
  const path = join(workFolder(), 'pipe')
  execFileSync('mkfifo', [path])
  const write = async (): Promise<void> => {
    const pipe = createWriteStream(path)
    for (let at = 0; at < bytes.length; at += piece) {
      if (!pipe.write(bytes.subarray(at, at + piece))) await once(pipe, 'drain')
      if (pause > 0) await wait(pause)
    }
    pipe.end()
  }
  void write()
  return fromPipe(await promisify(open)(path, 'r'))
}

/** Reads one piece of what a command says, then no more; without `stdin` its input never ends. Answers the exit code. */
async function runAndLeave(words: readonly string[], cwd: string, stdin?: string): Promise<number | null> {
  const child = spawn(process.execPath, ['--conditions=@samenspraak/source', mainOfCommand, ...words], {
    cwd,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => child.stdout.destroy())
  if (stdin === undefined) {
    const more = setInterval(() => child.stdin.write(`${wrongLine}\n`.repeat(100)), 20)
    await ended
    clearInterval(more)
  } else {
    child.stdin.end(stdin)
    await ended
  }
  return child.exitCode
}

async function outcomeOf(stdin: AsyncIterable<Uint8Array>, words: readonly string[]): Promise<object> {
  const cwd = workFolder()
  const outputs = ['--valid-to', 'g', '--invalid-to', 'f']
  const all = ['validate', '--format', 'json', '--max-line', '2097152', ...words, ...outputs, '-']
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
