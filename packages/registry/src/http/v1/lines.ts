/** A line of a stream: its number from 1, and its bytes unless it is longer than a line may be. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | 'too-long'
}

const newline = 0x0a
const space = 0x20
const tab = 0x09
const carriageReturn = 0x0d

/**
 * Cuts a stream into lines without ever holding more than one line that is not finished. Blank lines are counted and passed
 * over without being made: a stream of nothing else must cost nothing.
 */
export class LineCutter {
  readonly #longest: number
  #number = 0
  #parts: Uint8Array[] = []
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
    if (part.length === 0) return
    this.#length += part.length
    if (this.#length <= this.#longest) this.#parts.push(part)
    else this.#parts = []
  }

  #line(): Line {
    this.#number += 1
    const isLong = this.#length > this.#longest
    const bytes = isLong ? 'too-long' : joined(this.#parts, this.#length)
    this.#parts = []
    this.#length = 0
    return { number: this.#number, bytes }
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
