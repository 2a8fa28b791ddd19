import { binaryStart, foreignStart, hasByteOrderMark, isBinary, isBlank, isForeignStream } from './bytes.ts'
import type { FoundDocument, ReadOptions, ReadPlace } from './found-document.ts'
import { LineSplitter, type Line } from './line-splitter.ts'

/** Finds the documents of one form in a stream; `hasEnough` says that the rest need not be read. */
export interface DocumentReader {
  push(chunk: Uint8Array): Generator<FoundDocument>
  end(): Generator<FoundDocument>
  /** The stream broke off: what was begun is one document, and so is nothing at all. */
  breakOff(): Generator<FoundDocument>
  readonly place: ReadPlace
  readonly hasEnough: boolean
}

const nothing: Uint8Array = new Uint8Array(0)
const byteOrderMark = 3

/** One document on each line. */
export class LineReader implements DocumentReader {
  readonly #options: ReadOptions
  readonly #splitter: LineSplitter
  readonly #base: number
  #record: number
  #start: Uint8Array = nothing
  hasEnough = false

  constructor(options: ReadOptions) {
    const { limits, from, keepsParts = false } = options
    this.#options = options
    this.#base = from?.offset ?? 0
    this.#record = from?.record ?? 0
    this.#splitter = new LineSplitter(limits.maxLine, { firstLine: (from?.line ?? 0) + 1, keepsParts })
  }

  get place(): ReadPlace {
    const { offset, number } = this.#splitter
    return { form: 'ndjson', offset: this.#base + offset, record: this.#record, line: number, column: 1 }
  }

  *push(chunk: Uint8Array): Generator<FoundDocument> {
    const isStart = this.#base === 0 && this.#start.length < foreignStart
    if (isStart) this.#start = Buffer.concat([this.#start, chunk.subarray(0, foreignStart)])
    if (isStart && isForeignStream(this.#start)) {
      this.hasEnough = true
      yield { ...this.#next(1), bytes: nothing, refused: 'binary' }
      return
    }
    yield* this.#documents(this.#splitter.push(chunk))
  }

  *end(): Generator<FoundDocument> {
    yield* this.#documents(this.#splitter.end())
  }

  *breakOff(): Generator<FoundDocument> {
    const [rest] = [...this.#splitter.end()]
    const line = rest?.number ?? this.#splitter.number + 1
    yield { ...this.#next(line), bytes: rest?.bytes ?? nothing, refused: 'broken' }
  }

  *#documents(lines: Iterable<Line>): Generator<FoundDocument> {
    for (const line of lines) {
      const bytes = line.number === 1 && !line.isPart ? this.#withoutMark(line.bytes) : line.bytes
      if (line.isPart) {
        yield { ...this.#at(line.number, this.#record + 1), bytes, refused: 'part' }
      } else if (line.isTooLong || !isBlank(bytes)) {
        const refused = line.isTooLong ? 'too-large' : undefined
        yield { ...this.#next(line.number), bytes, refused, ending: line.ending }
      } else {
        this.#options.counts.blankLines += 1
      }
    }
  }

  #next(line: number): Omit<FoundDocument, 'bytes' | 'refused'> {
    this.#record += 1
    return this.#at(line, this.#record)
  }

  #at(line: number, record: number): Omit<FoundDocument, 'bytes' | 'refused'> {
    return { record, line, column: 1, form: 'ndjson', ending: '' }
  }

  #withoutMark(bytes: Uint8Array): Uint8Array {
    if (!hasByteOrderMark(bytes)) return bytes
    this.#options.counts.byteOrderMarks += 1
    return bytes.subarray(byteOrderMark)
  }
}

/** Of a document that is not read to its end nothing is read. */
const wholeStart: ReadPlace = { form: 'document', offset: 0, record: 0, line: 0, column: 1 }

/** The whole stream is one document. */
export class WholeReader implements DocumentReader {
  readonly #options: ReadOptions
  readonly #mayBeEmpty: boolean
  #pieces: Uint8Array[] = []
  #size = 0
  #isTooLarge = false
  #isDone = false
  hasEnough = false

  constructor(options: ReadOptions, mayBeEmpty: boolean) {
    this.#options = options
    this.#mayBeEmpty = mayBeEmpty
  }

  get place(): ReadPlace {
    return wholeStart
  }

  *push(chunk: Uint8Array): Generator<FoundDocument> {
    if (this.#isDone) return
    const isStart = this.#size < binaryStart
    this.#size += chunk.length
    this.#pieces.push(chunk)
    if (isStart && this.#size >= binaryStart && isBinary(Buffer.concat(this.#pieces))) {
      yield* this.#finish(nothing, 'binary')
    } else if (this.#size > this.#options.limits.maxDocument) {
      this.#isTooLarge = true
      const bytes = Buffer.concat(this.#pieces)
      this.#pieces = []
      if (this.#options.keepsParts === true) yield this.#found(bytes, 'part')
      else yield* this.#finish(nothing, 'too-large')
    }
  }

  *end(): Generator<FoundDocument> {
    if (this.#isDone) return
    const bytes = Buffer.concat(this.#pieces)
    const hasMark = hasByteOrderMark(bytes)
    const isNothing = this.#mayBeEmpty && isBlank(hasMark ? bytes.subarray(byteOrderMark) : bytes)
    if (hasMark) this.#options.counts.byteOrderMarks += 1
    if (this.#isTooLarge) yield* this.#finish(nothing, 'too-large')
    else if (this.#size < binaryStart && isBinary(bytes)) yield* this.#finish(nothing, 'binary')
    else if (!isNothing) yield* this.#finish(bytes, undefined)
  }

  *breakOff(): Generator<FoundDocument> {
    if (!this.#isDone) yield* this.#finish(Buffer.concat(this.#pieces), 'broken')
  }

  *#finish(bytes: Uint8Array, refused: FoundDocument['refused']): Generator<FoundDocument> {
    this.#isDone = true
    this.hasEnough = true
    yield this.#found(bytes, refused)
  }

  #found(bytes: Uint8Array, refused: FoundDocument['refused']): FoundDocument {
    return { record: 1, line: 1, column: 1, form: 'json', bytes, refused, ending: '' }
  }
}
