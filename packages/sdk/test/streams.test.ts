import { Readable } from 'node:stream'
import { validateStream } from '@samenspraak/sdk/streams'
import type { LineVerdict, ValidateStreamOptions } from '@samenspraak/sdk/streams'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { expect, test } from 'vitest'

const valid = '{"editie":"2017","domeinen":{"financien":3}}'
const invalid = '{"editie":"2017","domeinen":{"financien":9}}'
const encoder = new TextEncoder()

test('every line gets its verdict, in order, with its own bytes', async () => {
  expect(await verdictsOf([`${valid}\n${invalid}\n{"editie"\n${valid}\n`])).toEqual([
    [1, valid, 'ok'],
    [2, invalid, 'sdk/too-large /domeinen/financien'],
    [3, '{"editie"', 'json/syntax '],
    [4, valid, 'ok'],
  ])
})

test.each([
  ['CR LF ends a line', `${valid}\r\n${valid}\r\n`, [1, 2]],
  ['a last line needs no line break', `${valid}\n${valid}`, [1, 2]],
  ['blank lines count and get no verdict', `\n \t\r\n${valid}\n\n${valid}\n\n`, [3, 5]],
  ['a byte order mark may open the stream', `\u{feff}${valid}\n${valid}\n`, [1, 2]],
  ['a lone CR is white space in a message', valid.replace(',', '\r,\r'), [1]],
])('%s', async (_, text, numbers) => {
  const lines = await verdictsOf([text])
  expect(lines.map(([line, , verdict]) => [line, verdict])).toEqual(numbers.map((line) => [line, 'ok']))
})

test('U+2028 inside a text does not end a line', async () => {
  const lines = await verdictsOf(['{"editie":"2017\u{2028}"}\n'])
  expect(lines.map(([line, bytes]) => [line, bytes])).toEqual([[1, '{"editie":"2017\u{2028}"}']])
})

test('a byte order mark further on is refused', async () => {
  expect(await verdictsOf([`${valid}\n\u{feff}${valid}\n`])).toEqual([
    [1, valid, 'ok'],
    [2, `\u{feff}${valid}`, 'json/bom '],
  ])
})

test('where chunks are cut makes no difference', async () => {
  const text = `\u{feff}${valid}\r\n\n${invalid}\n${'x'.repeat(80)}\r\n${valid}`
  const whole = await verdictsOf([text], { maxLineBytes: 60 })
  const bytes = encoder.encode(text)
  expect(whole.map(([line, , verdict]) => [line, verdict])).toEqual([
    [1, 'ok'],
    [3, 'sdk/too-large /domeinen/financien'],
    [4, 'json/too-large '],
    [5, 'ok'],
  ])
  for (let size = 1; size < bytes.length; size += 1) {
    const chunks: Uint8Array[] = []
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
    expect(await verdictsOf(chunks, { maxLineBytes: 60 })).toEqual(whole)
  }
})

test('a line of exactly the limit is read, one byte more is not', async () => {
  const options = { maxLineBytes: valid.length }
  expect(await verdictsOf([`\u{feff}${valid}\r\n${valid} \r\n${valid}\n`], options)).toEqual([
    [1, valid, 'ok'],
    [2, undefined, 'json/too-large '],
    [3, valid, 'ok'],
  ])
})

test('a verdict keeps its bytes when the next line comes and when the giver uses its chunk again', async () => {
  const chunk = encoder.encode(`${valid}\n${invalid}\n`)
  const reader = streamed([chunk]).pipeThrough(validateStream(zelfredzaamheidsmatrix)).getReader()
  const { value } = await reader.read()
  await reader.read()
  chunk.fill(0x20)
  expect(new TextDecoder().decode(value?.bytes)).toBe(valid)
})

test('a Node stream goes in by Readable.toWeb, and the verdicts are a Node stream by Readable.from', async () => {
  const source = Readable.from([Buffer.from(`${valid}\n`), Buffer.from(invalid)])
  const verdicts = Readable.from(ofNode(source).pipeThrough(validateStream(zelfredzaamheidsmatrix)))
  expect((await verdicts.toArray()).map(({ line, verdict }) => [line, verdict.ok])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('an error of a Node stream reaches the reader', async () => {
  const trouble = new TypeError('the disk is gone')
  const source = new Readable({
    read() {
      this.destroy(trouble)
    },
  })
  const reader = ofNode(source).pipeThrough(validateStream(zelfredzaamheidsmatrix)).getReader()
  await expect(reader.read()).rejects.toBe(trouble)
})

test('an error of the source reaches the reader, after the lines that came before', async () => {
  const trouble = new TypeError('the disk is gone')
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield encoder.encode(`${valid}\n${valid.slice(0, 5)}`)
    throw trouble
  }
  const reader = streamed(source()).pipeThrough(validateStream(zelfredzaamheidsmatrix)).getReader()
  const first = await reader.read()
  expect(first.value?.line).toBe(1)
  await expect(reader.read()).rejects.toBe(trouble)
})

test('a reader that stops stops the source, also when the source has nothing to give', async () => {
  let reason: unknown
  const source = new ReadableStream<Uint8Array>({
    cancel(given) {
      reason = given
    },
  })
  const reader = source.pipeThrough(validateStream(zelfredzaamheidsmatrix)).getReader()
  const waiting = reader.read()
  await reader.cancel('enough')
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(reason).toBe('enough')
})

/** Line, text and outcome of every verdict. */
async function verdictsOf(
  chunks: Iterable<string | Uint8Array>,
  options?: ValidateStreamOptions,
): Promise<readonly (readonly [line: number, text: string | undefined, outcome: string])[]> {
  const seen: [number, string | undefined, string][] = []
  const source = streamed(chunks)
  for await (const each of source.pipeThrough(validateStream(zelfredzaamheidsmatrix, options)))
    seen.push([each.line, textOf(each), outcomeOf(each)])
  return seen
}

/** With the types of browsers and of Node side by side, the two know each other only by what they are. */
function ofNode(source: Readable): ReadableStream<Uint8Array> {
  const stream: unknown = Readable.toWeb(source)
  if (stream instanceof ReadableStream) return stream
  throw new TypeError('Node has its own ReadableStream')
}

function streamed(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream(iterated(chunks), { highWaterMark: 0 })
}

function iterated(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
): UnderlyingDefaultSource<Uint8Array> {
  const each = (async function* () {
    yield* chunks
  })()
  return {
    async pull(controller) {
      const { done, value } = await each.next()
      if (done === true) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
  }
}

function textOf({ bytes }: LineVerdict<unknown>): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function outcomeOf({ verdict }: LineVerdict<unknown>): string {
  if (verdict.ok) return 'ok'
  const [first] = verdict.issues
  return `${first?.code} ${first?.at}`
}
