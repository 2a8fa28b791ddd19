/** A line of a stream: its number from 1, and its bytes unless it is longer than a line may be. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | 'too-long'
}

const newline = 0x0a
const space = 0x20
const tab = 0x09
const carriageReturn = 0x0d
const firstCapacity = 4096

/**
 * Cuts a stream into lines without ever holding more than one line that is not finished. Blank lines are counted and passed
 * over without being made: a stream of nothing else must cost nothing.
 */
export class LineCutter {
  readonly #longest: number
  #number = 0
  /** The line so far; one buffer that grows, since many small chunks would cost many times their bytes. */
  #held: Uint8Array = new Uint8Array(firstCapacity)
  #length = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  /** The lines that a chunk completes, each when it is asked for. */
  *push(chunk: Uint8Array): Generator<Line> {
    let start = 0
    while (start < chunk.length) {
      if (this.#length === 0) start = this.#afterBlanks(chunk, start)
      const end = chunk.indexOf(newline, start)
      this.#take(chunk.subarray(start, end === -1 ? chunk.length : end))
      if (end === -1) return
      yield this.#line()
      start = end + 1
    }
  }

  /** What stands after the last line break, when there is anything. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#line()
  }

  #afterBlanks(chunk: Uint8Array, start: number): number {
    let at = start
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (byte === newline) this.#number += 1
      else if (byte !== space && byte !== tab && byte !== carriageReturn) break
    }
    return at
  }

  #take(part: Uint8Array): void {
    const length = this.#length + part.length
    if (length <= this.#longest) {
      if (length > this.#held.length) this.#grow(length)
      this.#held.set(part, this.#length)
    }
    this.#length = length
  }

  #grow(length: number): void {
    const grown = new Uint8Array(Math.min(Math.max(length, 2 * this.#held.length), this.#longest))
    grown.set(this.#held.subarray(0, this.#length))
    this.#held = grown
  }

  #line(): Line {
    this.#number += 1
    const length = this.#length
    this.#length = 0
    return { number: this.#number, bytes: length > this.#longest ? 'too-long' : this.#held.slice(0, length) }
  }
}
