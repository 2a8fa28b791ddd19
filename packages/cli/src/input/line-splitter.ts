/** One line of a stream, without its ending. */
export interface Line {
  /** From 1; blank lines count. */
  readonly number: number
  /** Empty when the line is too long: its bytes were counted and let go, or handed out in parts. */
  readonly bytes: Uint8Array
  readonly size: number
  readonly isTooLong: boolean
  readonly ending: LineEnding
  /** A piece of a line that is too long, before that line itself; only when parts were asked for. */
  readonly isPart: boolean
}

/** How a line ends: as in Unix, as in Windows (at the end of a stream perhaps without its LF), or with the stream. */
export type LineEnding = '' | '\n' | '\r\n'

/** How lines are split. */
export interface SplitOptions {
  /** Number of the first line; 1 unless told. */
  readonly firstLine?: number
  /** Whether the bytes of a line that is too long are handed out in parts. */
  readonly keepsParts?: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const nothing: Uint8Array = new Uint8Array(0)

/**
 * Splits a stream on byte 0x0A alone. `node:readline` also splits on a lone CR and, in Node 24, on U+2028 and
 * U+2029, which are ordinary characters inside JSON. Keeps one line, of at most `limit` bytes, in memory.
 */
export class LineSplitter {
  readonly #limit: number
  readonly #keepsParts: boolean
  #pieces: Uint8Array[] = []
  #size = 0
  #endsInReturn = false
  #number: number
  #offset = 0

  constructor(limit: number, { firstLine = 1, keepsParts = false }: SplitOptions = {}) {
    this.#limit = limit
    this.#keepsParts = keepsParts
    this.#number = firstLine - 1
  }

  /** Bytes up to the end of the last whole line. */
  get offset(): number {
    return this.#offset
  }

  /** Number of the last whole line. */
  get number(): number {
    return this.#number
  }

  /** The lines that this chunk completes. The bytes may be views on the chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield* this.#keep(chunk.subarray(start, end))
      start = end + 1
      yield this.#take('\n')
    }
    yield* this.#keep(chunk.subarray(start))
  }

  /** The last line, if no line feed follows it. */
  *end(): Generator<Line> {
    if (this.#size > 0) yield this.#take('')
  }

  *#keep(piece: Uint8Array): Generator<Line> {
    if (piece.length === 0) return
    this.#size += piece.length
    this.#endsInReturn = piece[piece.length - 1] === carriageReturn
    this.#pieces.push(piece)
    // One byte more than the limit, because the last may be the CR of a CR LF.
    if (this.#size <= this.#limit + 1) return
    if (this.#keepsParts) yield this.#part(Buffer.concat(this.#pieces))
    this.#pieces = []
  }

  #part(bytes: Uint8Array): Line {
    return { number: this.#number + 1, bytes, size: bytes.length, isTooLong: true, ending: '', isPart: true }
  }

  #take(feed: '' | '\n'): Line {
    const hasReturn = this.#endsInReturn
    const size = this.#endsInReturn ? this.#size - 1 : this.#size
    const isTooLong = size > this.#limit
    const whole = this.#pieces.length === 1 ? (this.#pieces[0] ?? nothing) : Buffer.concat(this.#pieces)
    // The CR of a line that went out in parts went out with them.
    const ending = hasReturn && !(isTooLong && this.#keepsParts) ? '\r\n' : feed
    this.#offset += this.#size + feed.length
    this.#number += 1
    this.#pieces = []
    this.#size = 0
    this.#endsInReturn = false
    const bytes = isTooLong ? nothing : whole.subarray(0, size)
    return { number: this.#number, bytes, size, isTooLong, ending, isPart: false }
  }
}
