import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'
import { validLine } from './lines.ts'

const mebibyte = 1024 * 1024
const mebibytes = 1024

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes in buffers after a full collection; the newest few may still be on their way out. */
function keptBuffers(): number {
  Reflect.apply(Object(collectGarbage), undefined, [])
  return process.memoryUsage().arrayBuffers
}

/** A stream that starts with a document, goes on with one line of a gibibyte, and ends with a document. */
async function* giantLine(memory: { peak: number }): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${validLine}\n`)
  for (let nth = 0; nth < mebibytes; nth += 1) {
    yield Buffer.alloc(mebibyte, 'x')
    if (nth % 64 === 63) memory.peak = Math.max(memory.peak, keptBuffers())
  }
  yield Buffer.from(`\n${validLine}\n`)
}

test.each([['--input', 'ndjson'], []])('a line of 1 GiB is counted, not kept (%s)', async (...input) => {
  const memory = { peak: 0 }
  const before = keptBuffers()
  const { stdout, exitCode } = await runInMemory(['validate', '--format', 'json', ...input, '-'], {
    stdin: giantLine(memory),
  })
  const { summary, findings } = JSON.parse(stdout)
  const { documents, valid, unreadable, bytes } = summary
  expect({ documents, valid, unreadable, bytes, exitCode }).toEqual({
    documents: 3,
    valid: 2,
    unreadable: 1,
    exitCode: 6,
    bytes: mebibytes * mebibyte + 2 * validLine.length + 3,
  })
  expect(findings).toMatchObject([{ record: 2, line: 2, column: 1, code: 'json/too-large' }])
  expect(memory.peak - before).toBeLessThan(200 * mebibyte)
})

test('a single document over the limit is not read to its end', async () => {
  const memory = { given: 0 }
  const { stdout, exitCode } = await runInMemory(['validate', '--format', 'json', '-'], {
    stdin: endlessDocument(memory),
  })
  expect({
    exitCode,
    codes: JSON.parse(stdout).findings.map((finding: { code: string }) => finding.code),
  }).toEqual({
    exitCode: 6,
    codes: ['json/too-large'],
  })
  expect(memory.given).toBeLessThan(12)
})

/** A list would be read element by element; this is one object. */
async function* endlessDocument(memory: { given: number }): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"a":[\n')
  for (;;) {
    memory.given += 1
    yield Buffer.alloc(mebibyte, '1,\n')
  }
}

test('two hundred thousand short lines leave no trace in memory', async () => {
  const chunk = Buffer.from(`${validLine}\n`.repeat(1000))
  const { stderr, exitCode } = await runInMemory(['validate', '--input', 'ndjson'], {
    stdin: repeated(chunk, 200),
  })
  expect({ exitCode, first: stderr.split(' (')[0] }).toEqual({
    exitCode: 0,
    first: '200000 documenten gelezen: 200000 geldig, 0 ongeldig, 0 onleesbaar',
  })
  expect(process.memoryUsage().heapUsed).toBeLessThan(400 * mebibyte)
})

async function* repeated(chunk: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let nth = 0; nth < times; nth += 1) yield chunk
}
