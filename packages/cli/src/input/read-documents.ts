import {
  foreignStart,
  hasByteOrderMark,
  isBinary,
  isBlank,
  isForeignStream,
  withoutByteOrderMark,
} from './bytes.ts'
import type { Input } from './find-inputs.ts'
import { guessForm } from './guess-form.ts'
import { InputUnreadableError } from './input-error.ts'
import { LineSplitter } from './line-splitter.ts'

/** One document as it was found, not yet understood. */
export interface FoundDocument {
  /** Its number in the file, from 1. */
  readonly record: number
  /** Line of the file on which it starts, from 1. */
  readonly line: number
  /** A line stands alone in NDJSON; a JSON document has lines of its own. */
  readonly form: 'json' | 'ndjson'
  /** Empty when it was refused. */
  readonly bytes: Uint8Array
  /** Refused without a look inside. */
  readonly refused: 'binary' | 'too-large' | undefined
}

/** What is passed over while reading, for the summary. */
export interface ReadCounts {
  bytes: number
  blankLines: number
  byteOrderMarks: number
  /** Entries of folders; there once an input was read. */
  skipped?: number
}

/** What is refused unread. */
export interface ReadLimits {
  /** Longest line of NDJSON in bytes. */
  readonly maxLine: number
  /** Largest JSON document in bytes. */
  readonly maxDocument: number
}

const nothing: Uint8Array = new Uint8Array(0)

/**
 * The documents of one input, in order and without keeping more than one in memory. `beforeReading` is called each time
 * that more bytes are needed, which may take long.
 * @throws InputUnreadableError when the stream fails.
 */
export async function* readDocuments(
  input: Input,
  limits: ReadLimits,
  counts: ReadCounts,
  beforeReading?: () => Promise<void>,
): AsyncGenerator<FoundDocument> {
  counts.skipped = (counts.skipped ?? 0) + (input.skipped ?? 0)
  const counted = countBytes(input, counts)
  const chunks = beforeReading === undefined ? counted : announced(counted, beforeReading)
  const { form, chunks: all } =
    input.form === 'auto' ? await guessForm(chunks, limits.maxDocument) : { form: input.form, chunks }
  if (form === 'json') yield* readWhole(all, limits.maxDocument, counts, input.form === 'auto')
  else yield* readLines(all, limits.maxLine, counts)
}

async function* countBytes(input: Input, counts: ReadCounts): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input.open()) {
      counts.bytes += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw new InputUnreadableError(cause)
  }
}

/** Apart from the reading, so that what fails there is not taken for a stream that fails. */
async function* announced(
  chunks: AsyncIterable<Uint8Array>,
  beforeReading: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    await beforeReading()
  }
}

async function* readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  counts: ReadCounts,
  mayBeEmpty: boolean,
): AsyncGenerator<FoundDocument> {
  const document = { record: 1, line: 1, form: 'json', bytes: nothing, refused: undefined } as const
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    const refused = pieces.length === 0 && isBinary(chunk) ? 'binary' : size > limit ? 'too-large' : undefined
    if (refused !== undefined) {
      yield { ...document, refused }
      return
    }
    pieces.push(chunk)
  }
  const bytes = Buffer.concat(pieces)
  if (hasByteOrderMark(bytes)) counts.byteOrderMarks += 1
  if (!mayBeEmpty || !isBlank(withoutByteOrderMark(bytes))) yield { ...document, bytes }
}

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  counts: ReadCounts,
): AsyncGenerator<FoundDocument> {
  const splitter = new LineSplitter(limit)
  const lines = new LineDocuments(counts)
  let start = nothing
  for await (const chunk of chunks) {
    const isKnown = start.length >= foreignStart
    if (!isKnown) start = Buffer.concat([start, chunk.subarray(0, foreignStart)])
    if (!isKnown && isForeignStream(start)) {
      yield { record: 1, line: 1, form: 'ndjson', bytes: nothing, refused: 'binary' }
      return
    }
    yield* lines.take(splitter.push(chunk))
  }
  yield* lines.take(splitter.end())
}

class LineDocuments {
  readonly #counts: ReadCounts
  #record = 0

  constructor(counts: ReadCounts) {
    this.#counts = counts
  }

  *take(lines: ReturnType<LineSplitter['push']>): Generator<FoundDocument> {
    for (const line of lines) {
      const bytes = line.number === 1 ? this.#withoutMark(line.bytes) : line.bytes
      if (!line.isTooLong && isBlank(bytes)) {
        this.#counts.blankLines += 1
        continue
      }
      this.#record += 1
      const refused = line.isTooLong ? 'too-large' : undefined
      yield { record: this.#record, line: line.number, form: 'ndjson', bytes, refused }
    }
  }

  #withoutMark(bytes: Uint8Array): Uint8Array {
    if (hasByteOrderMark(bytes)) this.#counts.byteOrderMarks += 1
    return withoutByteOrderMark(bytes)
  }
}
