import { validateStream } from '@samenspraak/sdk/streams'
import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import { expect, test } from 'vitest'

const message = new TextEncoder().encode('{"editie":"2017","domeinen":{"financien":3}}\n')
const linesPerChunk = 100
const chunk: Uint8Array = new Uint8Array(message.length * linesPerChunk)
for (let nth = 0; nth < linesPerChunk; nth += 1) chunk.set(message, nth * message.length)

test('a source without end gives no more than the reader takes', async () => {
  let given = 0
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1
        controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
  const reader = source.pipeThrough(validateStream(zelfredzaamheidsmatrix)).getReader()
  const ahead: number[] = []
  for (let line = 1; line <= 2000; line += 1) {
    const { value } = await reader.read()
    expect(value?.line).toBe(line)
    await settled()
    if (line % linesPerChunk === 1) ahead.push(given - Math.ceil(line / linesPerChunk))
  }
  await reader.cancel()
  // The chunk that is being read, and one in the pipe behind it.
  expect(Math.max(...ahead)).toBeLessThanOrEqual(2)
})

test('a line without end costs no more memory than the limit', async () => {
  const endless = new Uint8Array(64 * 1024).fill(0x78)
  const before = arrayBuffers()
  let [most, left] = [0, 2000]
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (left === 0) controller.close()
        else controller.enqueue(endless)
        left -= 1
        most = Math.max(most, arrayBuffers() - before)
      },
    },
    { highWaterMark: 0 },
  )
  const seen: unknown[] = []
  for await (const { line, bytes, verdict } of source.pipeThrough(validateStream(zelfredzaamheidsmatrix)))
    seen.push([line, bytes, verdict.ok])
  expect(seen).toEqual([[1, undefined, false]])
  // 125 MiB went by; buffers of 1 MiB and of the sizes before it stand until they are swept.
  expect(most).toBeLessThan(16 * 1024 * 1024)
})

function arrayBuffers(): number {
  return process.memoryUsage().arrayBuffers
}

/** Lets everything that can go on go on. */
async function settled(): Promise<void> {
  await new Promise((done) => {
    setImmediate(done)
  })
}
