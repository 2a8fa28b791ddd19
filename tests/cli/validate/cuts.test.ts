import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BytePipe } from '../../../packages/cli/src/input/runs/byte-pipe.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'

const small = '{"a":1}'
const streams: Readonly<Record<string, Buffer>> = {
  lines: Buffer.from(`\uFEFF${small}\r\n\r\n{"a":\r\n"é\u{1F600}"`),
  'a list': Buffer.from(`\uFEFF [${small}, ${small} ,"é]"]\n`),
  'a document over lines': Buffer.from(`\uFEFF{\n"a":\n"é"}\n`),
  'UTF-16': Buffer.from(`\uFEFF${small}\n`, 'utf16le'),
  gzip: gzipSync(`${small}\r\n{"a":`),
  'gzip that breaks off': gzipSync(`${small}\r\n{"a":`).subarray(0, 24),
}
const inputs = [[], ['--input', 'ndjson']]
const cases = Object.keys(streams).flatMap((name) => inputs.map((input) => ({ name, input })))

test.each(cases)('wherever $name $input is cut in two, the report is the same', async ({ name, input }) => {
  const bytes = streams[name] ?? Buffer.alloc(0)
  const whole = await reportOn(inChunks([bytes]), input)
  for (let at = 1; at < bytes.length; at += 1) {
    const pieces = [bytes.subarray(0, at), bytes.subarray(at)]
    expect(await reportOn(inChunks(pieces), input), `chunks, ${at}`).toEqual(whole)
    expect(await reportOn(pipeOf(pieces), input), `pipe, ${at}`).toEqual(whole)
  }
  expect(await reportOn(pipeOf([...bytes].map((byte) => Buffer.of(byte))), input), 'bytes').toEqual(whole)
})

async function reportOn(stdin: AsyncIterable<Uint8Array>, input: readonly string[]): Promise<object> {
  const words = ['validate', '--format', 'json', ...input, '-']
  const { stdout, exitCode } = await runInMemory(words, { stdin, now: () => 0 })
  const { findings, problems, summary } = JSON.parse(stdout)
  // Of what is no text no more is read than needed, which is as much as came at once.
  const { bytes: _bytes, ...counts } = summary
  return { findings, problems, counts, exitCode }
}

async function* inChunks(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

function pipeOf(pieces: readonly Uint8Array[]): BytePipe {
  const left = [...pieces]
  return new BytePipe({
    async read(into) {
      const piece = left.shift() ?? new Uint8Array(0)
      into.set(piece)
      return piece.length
    },
    close: async () => {},
  })
}
