import { hasByteOrderMark } from './bytes.ts'
import type { DocumentReader } from './document-reader.ts'
import { type Element, ElementSplitter } from './element-splitter.ts'
import type { FoundDocument, ReadOptions, ReadPlace } from './found-document.ts'

const nothing: Uint8Array = new Uint8Array(0)
const byteOrderMark = 3

/** The stream is one JSON list, and each element of it is a document. */
export class ListReader implements DocumentReader {
  readonly #options: ReadOptions
  readonly #splitter: ElementSplitter
  #record: number
  #mark = 0
  #isStart: boolean
  readonly hasEnough = false

  constructor(options: ReadOptions) {
    const { limits, keepsParts = false } = options
    // Before the first comma nothing of the list is done.
    const from = options.from?.offset === 0 ? undefined : options.from
    this.#options = options
    this.#record = from?.record ?? 0
    this.#isStart = from === undefined
    this.#splitter = new ElementSplitter(limits.maxDocument, { from, keepsParts })
  }

  get place(): ReadPlace {
    const { place } = this.#splitter
    return {
      ...place,
      form: 'array',
      offset: place.offset === 0 ? 0 : place.offset + this.#mark,
      record: this.#record,
    }
  }

  *push(chunk: Uint8Array): Generator<FoundDocument> {
    const hasMark = this.#isStart && hasByteOrderMark(chunk)
    this.#isStart = false
    if (hasMark) {
      this.#mark = byteOrderMark
      this.#options.counts.byteOrderMarks += 1
    }
    yield* this.#documents(this.#splitter.push(hasMark ? chunk.subarray(byteOrderMark) : chunk))
  }

  *end(): Generator<FoundDocument> {
    yield* this.#documents(this.#splitter.end())
  }

  *breakOff(): Generator<FoundDocument> {
    const [rest] = [...this.#splitter.end()]
    const { line, column } = rest ?? this.#splitter.place
    this.#record += 1
    const bytes = rest?.bytes ?? nothing
    yield { record: this.#record, line, column, form: 'json', bytes, refused: 'broken', ending: '' }
  }

  *#documents(elements: Iterable<Element>): Generator<FoundDocument> {
    for (const { line, column, bytes, isTooLarge, isPart, fault } of elements) {
      if (!isPart) this.#record += 1
      const record = isPart ? this.#record + 1 : this.#record
      const refused = isPart ? 'part' : isTooLarge ? 'too-large' : fault
      yield { record, line, column, form: 'json', bytes, refused, ending: '' }
    }
  }
}
