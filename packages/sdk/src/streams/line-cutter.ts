/** A line of a stream: its number from 1, and its bytes unless it is longer than a line may be. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | 'too-long'
}

const newline = 0x0a
const carriageReturn = 0x0d
const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf]
/** What may stand around a line and is not counted: a byte order mark and a CR. */
const margin = 4
const firstCapacity = 4096

/**
 * Cuts chunks of bytes into lines on LF alone: a lone CR and U+2028 may stand in JSON text, where cutting would tear a
 * message in two. Lines are made one by one as they are asked for, and never more than one unfinished line is held.
 */
export class LineCutter {
  readonly #longest: number
  #chunk: Uint8Array = new Uint8Array()
  #start = 0
  /** The line so far; one buffer that grows, since many small chunks would cost many times their bytes. */
  #held: Uint8Array = new Uint8Array(firstCapacity)
  #length = 0
  #number = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  /** Hands over the next chunk, once `next` has nothing left of the one before. */
  push(chunk: Uint8Array): void {
    this.#chunk = chunk
    this.#start = 0
  }

  /** The next line that is complete; blank lines count and are passed over. */
  next(): Line | undefined {
    while (this.#start < this.#chunk.length) {
      const end = this.#chunk.indexOf(newline, this.#start)
      if (end === -1) {
        this.#take(this.#chunk.subarray(this.#start))
        this.#start = this.#chunk.length
        return undefined
      }
      this.#take(this.#chunk.subarray(this.#start, end))
      this.#start = end + 1
      const line = this.#line()
      if (line !== undefined) return line
    }
    return undefined
  }

  /** What stands after the last line break, when there is anything. */
  end(): Line | undefined {
    return this.#length === 0 ? undefined : this.#line()
  }

  #take(part: Uint8Array): void {
    const length = this.#length + part.length
    if (length <= this.#longest + margin) {
      if (length > this.#held.length) this.#grow(length)
      this.#held.set(part, this.#length)
    }
    this.#length = length
  }

  #grow(length: number): void {
    const grown = new Uint8Array(Math.min(Math.max(length, 2 * this.#held.length), this.#longest + margin))
    grown.set(this.#held.subarray(0, this.#length))
    this.#held = grown
  }

  #line(): Line | undefined {
    this.#number += 1
    const length = this.#length
    this.#length = 0
    if (length > this.#longest + margin) return { number: this.#number, bytes: 'too-long' }
    const bytes = withoutMargin(this.#held.subarray(0, length), this.#number)
    if (isBlank(bytes)) return undefined
    return { number: this.#number, bytes: bytes.length > this.#longest ? 'too-long' : bytes.slice() }
  }
}

/** Without the byte order mark that may open a stream, and without the CR of CR LF. */
function withoutMargin(bytes: Uint8Array, number: number): Uint8Array {
  const hasMark = number === 1 && byteOrderMark.every((byte, nth) => bytes[nth] === byte)
  const start = hasMark ? byteOrderMark.length : 0
  return bytes.subarray(start, bytes.at(-1) === carriageReturn ? -1 : undefined)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === carriageReturn)
}
