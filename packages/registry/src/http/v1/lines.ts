/** A line of a stream: its number from 1, and its bytes unless it is longer than a line may be. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | 'too-long'
}

const newline = 0x0a

/** Cuts a stream into lines without ever holding more than one line that is not finished. */
export class LineCutter {
  readonly #longest: number
  #number = 0
  #parts: Uint8Array[] = []
  #length = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  /** The lines that a chunk completes. */
  push(chunk: Uint8Array): readonly Line[] {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#take(chunk.subarray(start, end))
      lines.push(this.#line())
      start = end + 1
    }
    this.#take(chunk.subarray(start))
    return lines
  }

  /** What stands after the last line break, when there is anything. */
  end(): readonly Line[] {
    return this.#length === 0 ? [] : [this.#line()]
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
