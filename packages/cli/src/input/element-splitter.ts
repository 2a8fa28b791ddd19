/** One element of a JSON list, with where it starts in the file. */
export interface Element {
  readonly line: number
  readonly column: number
  /** Without the white space around it; empty when the element is too large. */
  readonly bytes: Uint8Array
  readonly isTooLarge: boolean
  /** A piece of an element that is too large, before that element itself; only when parts were asked for. */
  readonly isPart: boolean
  /** What is wrong with the list around it. */
  readonly fault: 'trailing' | 'unclosed' | undefined
}

/** How far a list was read. */
export interface ElementPlace {
  readonly offset: number
  readonly line: number
  readonly column: number
  /** Whether the list itself is at its end. */
  readonly isClosed?: boolean
}

/** How a list is split. */
export interface ElementOptions {
  /** Just behind a comma of the list or behind the list, to go on from there. */
  readonly from?: ElementPlace | undefined
  readonly keepsParts?: boolean
}

const nothing: Uint8Array = new Uint8Array(0)

/** Splits a stream that is one JSON list into its elements; keeps one element, of at most `limit` bytes, in memory. */
export class ElementSplitter {
  readonly #limit: number
  readonly #keepsParts: boolean
  readonly #scan: ListScan
  #pieces: Uint8Array[] = []
  #size = 0
  #start: ElementPlace | undefined
  #hasComma: boolean
  #done: ElementPlace

  constructor(limit: number, { from, keepsParts = false }: ElementOptions = {}) {
    this.#limit = limit
    this.#keepsParts = keepsParts
    this.#hasComma = from !== undefined
    this.#scan = new ListScan(from)
    this.#done = from ?? { offset: 0, line: 1, column: 1 }
  }

  /** Behind the last comma that ended an element, or behind the list: reading can go on from there. */
  get place(): ElementPlace {
    return this.#done
  }

  /** The elements that this chunk completes. */
  *push(chunk: Uint8Array): Generator<Element> {
    for (let at = 0; at < chunk.length;) {
      const found = this.#scan.next(chunk, at, this.#start === undefined)
      if (found.mark === 'start') this.#start = found.place
      else yield* this.#keep(chunk.subarray(at, found.at))
      if (found.mark === 'comma' || found.mark === 'close') {
        const isEmptyList = found.mark === 'close' && this.#start === undefined && !this.#hasComma
        if (!isEmptyList) yield this.#take(found.place, undefined)
        this.#hasComma = true
      }
      at = found.mark === 'start' ? found.at : found.at + 1
      if (found.mark === 'comma' || found.mark === 'close') this.#done = this.#scan.place
    }
  }

  /** What is left when the stream ends, which in a list that is whole is nothing. */
  *end(): Generator<Element> {
    if (this.#scan.isClosed) {
      if (this.#start !== undefined) yield this.#take(this.#start, 'trailing')
      return
    }
    const isBroken = this.#scan.isInside
    if (this.#start !== undefined) yield this.#take(this.#start, undefined)
    if (!isBroken) yield this.#take(this.#scan.place, 'unclosed')
  }

  *#keep(piece: Uint8Array): Generator<Element> {
    if (this.#start === undefined || piece.length === 0) return
    this.#pieces.push(piece)
    this.#size += piece.length
    if (this.#size <= this.#limit) return
    if (this.#keepsParts) {
      const { line, column } = this.#start
      const bytes = Buffer.concat(this.#pieces)
      yield { line, column, bytes, isTooLarge: true, isPart: true, fault: undefined }
    }
    this.#pieces = []
  }

  #take(unless: ElementPlace, fault: Element['fault']): Element {
    const { line, column } = this.#start ?? unless
    const isTooLarge = this.#size > this.#limit
    const bytes = isTooLarge ? nothing : trimmed(Buffer.concat(this.#pieces))
    this.#pieces = []
    this.#size = 0
    this.#start = undefined
    return { line, column, bytes, isTooLarge, isPart: false, fault }
  }
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && isSpace(bytes[end - 1])) end -= 1
  return bytes.subarray(0, end)
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** What stands at a place where the scan stops; `none` is the end of the chunk. */
interface Found {
  readonly mark: 'close' | 'comma' | 'none' | 'start'
  readonly at: number
  readonly place: ElementPlace
}

/** Follows brackets and strings, no more; what is wrong inside an element its reader will tell. */
class ListScan {
  #depth: number
  #isString = false
  #isEscaped = false
  #isReturn = false
  #offset: number
  #line: number
  #column: number
  isClosed: boolean

  constructor(from: ElementPlace | undefined) {
    this.#depth = from === undefined || from.isClosed === true ? 0 : 1
    this.isClosed = from?.isClosed === true
    this.#offset = from?.offset ?? 0
    this.#line = from?.line ?? 1
    this.#column = from?.column ?? 1
  }

  get place(): ElementPlace {
    const place = { offset: this.#offset, line: this.#line, column: this.#column }
    return this.isClosed ? { ...place, isClosed: true } : place
  }

  /** Whether an element has begun that is not at its end. */
  get isInside(): boolean {
    return this.#depth > 1 || this.#isString
  }

  next(chunk: Uint8Array, from: number, seeksStart: boolean): Found {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0
      const mark = this.#markOf(byte, seeksStart && !isSpace(byte))
      if (mark === 'none') {
        this.#pass(byte)
        continue
      }
      const { place } = this
      if (mark !== 'start') this.#pass(byte)
      return { mark, at, place }
    }
    return { mark: 'none', at: chunk.length, place: this.place }
  }

  #markOf(byte: number, isFirst: boolean): Found['mark'] {
    if (this.isClosed) return isFirst ? 'start' : 'none'
    if (this.#depth === 0 || this.#isString) return 'none'
    if (this.#depth === 1 && byte === 0x2c) return 'comma'
    if (this.#depth === 1 && byte === 0x5d) return 'close'
    return isFirst ? 'start' : 'none'
  }

  #pass(byte: number): void {
    this.#offset += 1
    if (this.#isString) this.#passInString(byte)
    else if (byte === 0x22) this.#isString = !this.isClosed
    else if (byte === 0x5b || byte === 0x7b) this.#depth += 1
    else if (byte === 0x5d || byte === 0x7d) this.#lower()
    this.#count(byte)
  }

  #passInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === 0x5c) this.#isEscaped = true
    else if (byte === 0x22) this.#isString = false
  }

  #lower(): void {
    this.#depth -= 1
    if (this.#depth <= 0) this.isClosed = true
  }

  #count(byte: number): void {
    const isFeed = byte === 0x0a
    if (isFeed ? !this.#isReturn : byte === 0x0d) this.#line += 1
    if (isFeed || byte === 0x0d) this.#column = 1
    else if (byte < 0x80 || byte >= 0xc0) this.#column += 1
    this.#isReturn = byte === 0x0d
  }
}
