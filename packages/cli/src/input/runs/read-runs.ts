import { foreignStart, hasByteOrderMark, isBlank, isForeignStream } from '../bytes.ts'
import { CompressedBrokenError } from '../compression.ts'
import { LineReader } from '../document-reader.ts'
import type { ReadOptions, ReadPlace } from '../found-document.ts'
import type { DocumentBlock } from '../read-blocks.ts'
import type { ByteSource } from './byte-source.ts'
import { LineRun } from './line-run.ts'
import type { RunPool } from './run-pool.ts'

const lineFeed = 0x0a
const space = 0x20
const begin: ReadPlace = { form: 'ndjson', offset: 0, record: 0, line: 0, column: 1 }

/**
 * The lines of a stream as runs that are not taken apart. What needs a closer look, such as a first line behind a byte
 * order mark or a line that does not fit in a run, is read by a `LineReader`.
 */
export async function* readRuns(
  source: ByteSource,
  options: ReadOptions,
  pool: RunPool,
): AsyncGenerator<DocumentBlock> {
  try {
    yield* new RunReader(source, options, pool).blocks()
  } finally {
    await source.close()
  }
}

class RunReader {
  readonly #source: ByteSource
  readonly #options: ReadOptions
  readonly #pool: RunPool
  /** Behind the last whole line. */
  #place: ReadPlace
  /** What was read behind it. */
  #open: Uint8Array = new Uint8Array(0)
  #slow: LineReader | undefined

  constructor(source: ByteSource, options: ReadOptions, pool: RunPool) {
    this.#source = source
    this.#options = options
    this.#pool = pool
    this.#place = options.from ?? begin
  }

  async *blocks(): AsyncGenerator<DocumentBlock> {
    try {
      for (let isMore = true; isMore;) {
        const room = this.#pool.take()
        room.set(this.#open)
        isMore = await this.#fill(room, this.#open.length)
        if (!isMore) yield this.#last()
        else if (this.#needsCloserLook()) {
          isMore = yield* this.#readSlowly(room)
          this.#pool.give(room)
        } else yield this.#run(room)
      }
    } catch (error) {
      if (!(error instanceof CompressedBrokenError)) throw error
      const slow = this.#slow ?? this.#slowReader()
      const documents = this.#slow === undefined ? [...slow.push(this.#open)] : []
      yield { documents: [...documents, ...slow.breakOff()], place: undefined }
    }
  }

  /** Reads until there is a whole line or no more room; false at the end of the stream. */
  async #fill(room: Uint8Array, before: number): Promise<boolean> {
    const least = this.#place.offset === 0 ? foreignStart : 1
    let size = before
    this.#open = room.subarray(0, size)
    while (size < least || (size < room.length && !hasLine(this.#open))) {
      const count = await this.#source.read(room.subarray(size))
      if (count === 0) return false
      size += count
      this.#open = room.subarray(0, size)
    }
    return true
  }

  #needsCloserLook(): boolean {
    const isStart = this.#place.offset === 0
    if (isStart && (isForeignStream(this.#open) || hasByteOrderMark(this.#open))) return true
    return !hasLine(this.#open)
  }

  #run(room: Uint8Array<ArrayBuffer>): DocumentBlock {
    const before = this.#place
    const size = Buffer.from(room.buffer, 0, this.#open.length).lastIndexOf(lineFeed) + 1
    const { lines, blanks } = countLines(Buffer.from(room.buffer, 0, size))
    const count = lines - blanks
    this.#options.counts.blankLines += blanks
    const [offset, record, line] = [before.offset + size, before.record + count, before.line + lines]
    this.#place = { ...before, offset, record, line }
    this.#open = room.slice(size, this.#open.length)
    return { documents: [], run: new LineRun({ bytes: room, size, before, count }), place: this.#place }
  }

  /** One line, or all of a stream that is no text; false when nothing is left to read. */
  async *#readSlowly(room: Uint8Array): AsyncGenerator<DocumentBlock, boolean> {
    const isForeign = this.#place.offset === 0 && isForeignStream(this.#open)
    const reader = this.#slowReader()
    this.#slow = reader
    for (let piece = this.#open.slice(); ; piece = room.slice(0, await this.#source.read(room))) {
      const end = isForeign ? piece.length : piece.indexOf(lineFeed) + 1
      const isEnd = piece.length === 0
      const documents = [...(isEnd ? reader.end() : reader.push(end === 0 ? piece : piece.subarray(0, end)))]
      const isOver = isEnd || reader.hasEnough
      yield { documents, place: isOver ? undefined : reader.place }
      if (isOver) return false
      if (end === 0) continue
      this.#slow = undefined
      this.#place = reader.place
      this.#open = piece.subarray(end)
      return true
    }
  }

  /** What stands behind the last line feed. */
  #last(): DocumentBlock {
    const reader = this.#slowReader()
    return { documents: [...reader.push(this.#open), ...reader.end()], place: undefined }
  }

  #slowReader(): LineReader {
    return new LineReader({ ...this.#options, from: this.#place })
  }
}

function countLines(bytes: Buffer): { readonly lines: number; readonly blanks: number } {
  let lines = 0
  let blanks = 0
  for (let start = 0; start < bytes.length; lines += 1) {
    const end = bytes.indexOf(lineFeed, start)
    if ((bytes[start] ?? 0) <= space && isBlank(bytes.subarray(start, end))) blanks += 1
    start = end + 1
  }
  return { lines, blanks }
}

/** Whether a line ends in bytes; the search of a `Buffer` is the quickest there is. */
function hasLine({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes(lineFeed)
}
