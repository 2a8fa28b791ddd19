import { pipeline, Readable, type Transform } from 'node:stream'
import zlib, { createGunzip } from 'node:zlib'
import { InputUnreadableError } from './input-error.ts'

/** Thrown where a gzip or Zstandard stream is broken or ends too early; what came before it was handed out. */
export class CompressedBrokenError extends Error {
  readonly code = 'cli/compressed-broken'

  constructor(cause: unknown) {
    super('The compressed input is broken', { cause })
    this.name = 'CompressedBrokenError'
  }
}

const outputSize = 256 * 1024
const inputSize = 64 * 1024

/** How many bytes tell a compressed stream. */
export const compressionMark = 4

/** The stream itself, or what a gzip (RFC 1952) or Zstandard (RFC 8878) stream holds; its first bytes tell which. */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let start: Uint8Array = new Uint8Array(0)
  while (start.length < compressionMark) {
    const next = await stream.next()
    if (next.done === true) break
    seen.push(next.value)
    start = Buffer.concat([start, next.value.subarray(0, compressionMark)])
  }
  const all = replay(seen, stream)
  const kind = compressionOf(start)
  if (kind === 'gzip') yield* inflated(createGunzip({ chunkSize: outputSize }), inSteps(all))
  else if (kind === 'zstandard') yield* frames(inSteps(all))
  else yield* all
}

/** Whether a stream that starts with these bytes is gzip or Zstandard. */
export function isCompressed(start: Uint8Array): boolean {
  return compressionOf(start) !== undefined
}

function compressionOf(start: Uint8Array): 'gzip' | 'zstandard' | undefined {
  const hex = Buffer.from(start).toString('hex')
  if (hex.startsWith('1f8b')) return 'gzip'
  return hex.startsWith('28b52ffd') ? 'zstandard' : undefined
}

async function* replay(seen: Uint8Array[], stream: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = seen.shift(); chunk !== undefined; chunk = seen.shift()) yield chunk
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value
  } finally {
    await stream.return?.()
  }
}

/**
 * What an engine hands out before it meets a fault depends on how much it was given at once; equal steps make a file and
 * a pipe break at the same document.
 */
async function* inSteps(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size < inputSize) continue
    const all = Buffer.concat(kept)
    const end = size - (size % inputSize)
    for (let at = 0; at < end; at += inputSize) yield all.subarray(at, at + inputSize)
    kept = [all.subarray(end)]
    size -= end
  }
  if (size > 0) yield Buffer.concat(kept)
}

async function* inflated(engine: Transform, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // The iteration below hears of every fault; the callback only keeps it from being thrown twice.
  pipeline(Readable.from(chunks, { objectMode: false, highWaterMark: outputSize }), engine, () => undefined)
  try {
    yield* engine
  } catch (cause) {
    throw cause instanceof InputUnreadableError ? cause : new CompressedBrokenError(cause)
  }
}

/** Node ends a Zstandard stream after its first frame, but files laid behind each other are one stream as well. */
async function* frames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Node has it since 22.15; by its name in the import an older one would not start at all.
  if (!('createZstdDecompress' in zlib)) throw new InputUnreadableError(undefined, 'cli/zstandard-lacking')
  const feed = new Feed(chunks[Symbol.asyncIterator]())
  try {
    do {
      const engine = zlib.createZstdDecompress({ chunkSize: outputSize })
      yield* inflated(
        engine,
        feed.forFrame(() => engine.bytesWritten),
      )
    } while (await feed.hasMore())
  } finally {
    await feed.close()
  }
}

/** Hands chunks to one frame after another, and takes back what a frame did not need. */
class Feed {
  readonly #stream: AsyncIterator<Uint8Array>
  #given: Uint8Array[] = []
  #taken = 0
  #consumed = (): number => 0

  constructor(stream: AsyncIterator<Uint8Array>) {
    this.#stream = stream
  }

  async *forFrame(consumed: () => number): AsyncGenerator<Uint8Array> {
    const rest = this.#rest()
    this.#given = []
    this.#taken = 0
    this.#consumed = consumed
    if (rest.length > 0) yield this.#give(rest)
    for (let next = await this.#stream.next(); next.done !== true; next = await this.#stream.next()) {
      yield this.#give(next.value)
    }
  }

  async hasMore(): Promise<boolean> {
    const rest = this.#rest()
    this.#given = rest.length > 0 ? [rest] : []
    this.#taken = 0
    this.#consumed = () => 0
    if (rest.length > 0) return true
    const next = await this.#stream.next()
    if (next.done !== true) this.#given = [next.value]
    return next.done !== true
  }

  async close(): Promise<void> {
    await this.#stream.return?.()
  }

  #give(chunk: Uint8Array): Uint8Array {
    // What the frame has read is let go, so that no more than a few chunks are kept.
    while (this.#given[0] !== undefined && this.#taken + this.#given[0].length <= this.#consumed()) {
      this.#taken += this.#given.shift()?.length ?? 0
    }
    this.#given.push(chunk)
    return chunk
  }

  #rest(): Uint8Array {
    return Buffer.concat(this.#given).subarray(this.#consumed() - this.#taken)
  }
}
