import { LineReader } from '../document-reader.ts'
import type { FoundDocument, ReadPlace } from '../found-document.ts'

const carriageReturn = 0x0d

/** What a run is made of; plain data, so that it can come from another thread. */
export interface LineRunParts {
  /** The lines, each with its line feed; the room behind them is not theirs. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** How long the lines are. */
  readonly size: number
  /** How far the stream was read before them. */
  readonly before: ReadPlace
  /** How many documents they are: lines that are not blank. */
  readonly count: number
}

/** Where a line stands in the bytes of a run, without its line feed, and which one it is, from 0. */
export interface LinePlace {
  readonly start: number
  readonly end: number
  readonly number: number
}

/** Lines of NDJSON that stand behind each other, not yet taken apart: most of them never need to be. */
export class LineRun {
  readonly #parts: LineRunParts

  constructor(parts: LineRunParts) {
    this.#parts = parts
  }

  get parts(): LineRunParts {
    return this.#parts
  }

  get count(): number {
    return this.#parts.count
  }

  /** The lines, each with its line feed. */
  get lines(): Uint8Array {
    return this.#parts.bytes.subarray(0, this.#parts.size)
  }

  /** The number in the file of the document that is the nth here, from 0. */
  recordOf(nth: number): number {
    return this.#parts.before.record + 1 + nth
  }

  /** The document on a line that is known; its ending only matters to who writes it, and asks for all `documents`. */
  documentAt({ start, end, number }: LinePlace): FoundDocument {
    const { bytes, before } = this.#parts
    const hasReturn = end > start && bytes[end - 1] === carriageReturn
    return {
      record: 0,
      line: before.line + 1 + number,
      column: 1,
      form: 'ndjson',
      bytes: bytes.subarray(start, hasReturn ? end - 1 : end),
      refused: undefined,
      ending: '\n',
    }
  }

  /** All documents, as a reader that takes every line apart finds them. */
  documents(): readonly FoundDocument[] {
    const { before, size } = this.#parts
    const counts = { bytes: 0, blankLines: 0, byteOrderMarks: 0 }
    const reader = new LineReader({ limits: { maxLine: size, maxDocument: size }, counts, from: before })
    return [...reader.push(this.lines)]
  }
}
