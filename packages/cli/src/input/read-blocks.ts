import { Readable } from 'node:stream'
import { isBlank, withoutByteOrderMark } from './bytes.ts'
import { CompressedBrokenError, compressionMark, decompressed, isCompressed } from './compression.ts'
import { type DocumentReader, LineReader, WholeReader } from './document-reader.ts'
import type { Input, InputForm } from './find-inputs.ts'
import type { FoundDocument, ReadOptions, ReadPlace } from './found-document.ts'
import { guessForm } from './guess-form.ts'
import { InputUnreadableError } from './input-error.ts'
import { ListReader } from './list-reader.ts'
import { BytePipe } from './runs/byte-pipe.ts'
import { counted, fromChunks, openFile } from './runs/byte-source.ts'
import type { LineRun } from './runs/line-run.ts'
import { readRuns } from './runs/read-runs.ts'
import type { RunPool } from './runs/run-pool.ts'
import { skipTo } from './skip-to.ts'

/** The documents that a few bytes more brought, possibly none, and how far the input is read with them. */
export interface DocumentBlock {
  readonly documents: readonly FoundDocument[]
  /** Lines that were not taken apart; then there are no other documents. */
  readonly run?: LineRun
  /** Undefined in the last block: nothing of the input is left. */
  readonly place: ReadPlace | undefined
}

/**
 * The documents of one input in order, as they come in and without keeping more than a block in memory.
 * @throws InputUnreadableError when the stream fails.
 */
export async function* readBlocks(input: Input, options: ReadOptions): AsyncGenerator<DocumentBlock> {
  const { counts, from } = options
  counts.skipped = (counts.skipped ?? 0) + (from === undefined ? (input.skipped ?? 0) : 0)
  const pool = poolOf(options)
  const path = (from ?? input).form === 'ndjson' ? input.source?.path : undefined
  const file =
    pool === undefined || path === undefined ? undefined : openFile(path, from?.offset ?? 0, counts)
  if (file !== undefined && pool !== undefined) {
    yield* readRuns(file, options, pool)
    return
  }
  const opened = opening(input)
  const letGo = (): void => close(opened)
  options.stop?.addEventListener('abort', letGo, { once: true })
  try {
    yield* readOpened(opened, input, options)
  } finally {
    options.stop?.removeEventListener('abort', letGo)
  }
}

async function* readOpened(
  opened: AsyncIterable<Uint8Array>,
  input: Input,
  options: ReadOptions,
): AsyncGenerator<DocumentBlock> {
  const { counts, limits, from } = options
  const pool = poolOf(options)
  const isGrowing = input.growing !== undefined
  if (opened instanceof BytePipe && pool !== undefined && (isGrowing || from === undefined)) {
    const isLines = isGrowing || (await holdsLines(opened, input.form, limits.maxDocument))
    if (isLines) {
      yield* readRuns(counted(opened, counts), options, pool)
      return
    }
  }
  const all = isGrowing ? guarded(opened) : decompressed(guarded(opened))
  const rest = countBytes(isGrowing || from === undefined ? all : skipTo(all, from.offset), counts)
  const isGuessed = from === undefined && input.form === 'auto'
  const { form, chunks } = isGuessed
    ? await guessForm(rest, limits.maxDocument)
    : { form: from?.form ?? input.form, chunks: rest }
  const stream = chunks[Symbol.asyncIterator]()
  if (form === 'ndjson' && pool !== undefined) {
    yield* readRuns(fromChunks(stream), options, pool)
    return
  }
  try {
    yield* blocksOf(stream, form, isGuessed, options)
  } finally {
    await stream.return?.(undefined)
  }
}

/** Whether a pipe holds lines that can be read as they are; nothing of it is gone afterwards. */
async function holdsLines(pipe: BytePipe, form: InputForm, limit: number): Promise<boolean> {
  if (form !== 'ndjson' && form !== 'auto') return false
  if (isCompressed(await pipe.start(compressionMark))) return false
  if (form === 'ndjson') return true
  const guessed = await guessForm(pipe, limit)
  pipe.unread(Buffer.concat(guessed.seen))
  return guessed.form === 'ndjson'
}

/** Where a line may be longer than is taken, each must be looked at. */
function poolOf({ pool, limits }: ReadOptions): RunPool | undefined {
  return pool !== undefined && pool.size <= limits.maxLine ? pool : undefined
}

async function* blocksOf(
  stream: AsyncIterator<Uint8Array>,
  form: InputForm,
  isGuessed: boolean,
  options: ReadOptions,
): AsyncGenerator<DocumentBlock> {
  const seen: Uint8Array[] = []
  let reader: DocumentReader | undefined
  try {
    for (;;) {
      const next = await stream.next()
      const isEnd = next.done === true
      if (!isEnd) seen.push(next.value)
      reader ??= readerFor(form, seen, { isEnd, isGuessed, options })
      if (reader === undefined) continue
      if (seen.length > 0) {
        // As one, so that a byte order mark is never in two pieces.
        const documents = [...reader.push(Buffer.concat(seen.splice(0)))]
        yield { documents, place: reader.hasEnough ? undefined : reader.place }
        if (reader.hasEnough) return
      }
      if (isEnd) break
    }
    yield { documents: [...reader.end()], place: undefined }
  } catch (error) {
    if (!(error instanceof CompressedBrokenError)) throw error
    reader ??= new WholeReader(options, false)
    yield { documents: [...reader.breakOff()], place: undefined }
  }
}

interface Known {
  readonly isEnd: boolean
  readonly isGuessed: boolean
  readonly options: ReadOptions
}

/** The reader for a form; what is a list shows at its first character, so until then it may be too early to say. */
function readerFor(
  form: InputForm,
  seen: readonly Uint8Array[],
  { isEnd, isGuessed, options }: Known,
): DocumentReader | undefined {
  if (form === 'ndjson') return new LineReader(options)
  if (form === 'document') return new WholeReader(options, isGuessed)
  const all = Buffer.concat(seen)
  if (all.length < byteOrderMark && !isEnd) return undefined
  if (form === 'array') return new ListReader(options)
  const start = withoutByteOrderMark(all)
  if (isBlank(start) && !isEnd && start.length < options.limits.maxDocument) return undefined
  const first = start.find((byte) => !isBlank(Uint8Array.of(byte)))
  return first === openBracket ? new ListReader(options) : new WholeReader(options, isGuessed)
}

const openBracket = 0x5b
const byteOrderMark = 3

function opening(input: Input): AsyncIterable<Uint8Array> {
  try {
    return input.open()
  } catch (cause) {
    throw cause instanceof InputUnreadableError ? cause : new InputUnreadableError(cause)
  }
}

function close(opened: AsyncIterable<Uint8Array>): void {
  if (opened instanceof BytePipe) void opened.close()
  else if (opened instanceof Readable) opened.destroy()
}

async function* guarded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    throw cause instanceof InputUnreadableError ? cause : new InputUnreadableError(cause)
  }
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  counts: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counts.bytes += chunk.length
    yield chunk
  }
}
