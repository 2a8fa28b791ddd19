/** One line of a stream, without its line feed (and without the CR of a CR LF). */
export interface Line {
  /** From 1; blank lines count. */
  readonly number: number
  /** Empty when the line is too long: its bytes were counted and let go. */
  readonly bytes: Uint8Array
  readonly size: number
  readonly isTooLong: boolean
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
  #pieces: Uint8Array[] = []
  #size = 0
  #endsInReturn = false
  #number = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The lines that this chunk completes. The bytes may be views on the chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      this.#keep(chunk.subarray(start, end))
      start = end + 1
      yield this.#take()
    }
    this.#keep(chunk.subarray(start))
  }

  /** The last line, if no line feed follows it. */
  *end(): Generator<Line> {
    if (this.#size > 0) yield this.#take()
  }

  #keep(piece: Uint8Array): void {
    if (piece.length === 0) return
    this.#size += piece.length
    this.#endsInReturn = piece[piece.length - 1] === carriageReturn
    // One byte more than the limit, because the last may be the CR of a CR LF.
    if (this.#size <= this.#limit + 1) this.#pieces.push(piece)
    else this.#pieces = []
  }

  #take(): Line {
    const size = this.#endsInReturn ? this.#size - 1 : this.#size
    const isTooLong = size > this.#limit
    const whole = this.#pieces.length === 1 ? (this.#pieces[0] ?? nothing) : Buffer.concat(this.#pieces)
    this.#number += 1
    this.#pieces = []
    this.#size = 0
    this.#endsInReturn = false
    return { number: this.#number, bytes: isTooLong ? nothing : whole.subarray(0, size), size, isTooLong }
  }
}
