import { type JsonIssue, readJson } from '@samenspraak/sdk/json'
import { isBlank, withoutByteOrderMark } from './bytes.ts'
import { type Line, LineSplitter } from './line-splitter.ts'

/** What a stream turned out to hold, and the stream from its beginning. */
export interface GuessedInput {
  readonly form: 'json' | 'ndjson'
  readonly chunks: AsyncIterable<Uint8Array>
  /** What was read of it, as long as its chunks were not asked for. */
  readonly seen: readonly Uint8Array[]
}

/**
 * One document, or one on each line? Lines, when the first line that is not blank is a whole JSON value and another
 * follows; also when any later line is a whole object or list, while all together cannot be one document. Looks no
 * further than `limit` bytes: so much is no single document that we would read.
 */
export async function guessForm(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<GuessedInput> {
  const stream = chunks[Symbol.asyncIterator]()
  const guess = new FormGuess(limit)
  let broken: Promise<unknown> | undefined
  while (guess.form === undefined) {
    const asked = stream.next()
    const next = await asked.catch(() => undefined)
    if (next === undefined) broken = asked
    if (next === undefined || next.done === true) {
      guess.end()
      break
    }
    guess.push(next.value)
  }
  return { form: guess.form ?? 'json', chunks: replay(guess.seen, stream, broken), seen: guess.seen }
}

class FormGuess {
  readonly #limit: number
  readonly #splitter: LineSplitter
  #size = 0
  #hasFirst = false
  #isFirstWhole = false
  #hasWholeLine = false
  #nextLook = 0
  readonly seen: Uint8Array[] = []
  form: 'json' | 'ndjson' | undefined

  constructor(limit: number) {
    this.#limit = limit
    this.#splitter = new LineSplitter(limit)
  }

  push(chunk: Uint8Array): void {
    this.seen.push(chunk)
    this.#size += chunk.length
    this.#readLines(this.#splitter.push(chunk))
    if (this.form !== undefined) return
    if (this.#size > this.#limit) {
      const isOne = this.#hasFirst && !this.#isFirstWhole && canGoOn(this.#wholeLines())
      this.form = isOne ? 'json' : 'ndjson'
    } else if (this.#hasWholeLine && this.#size >= this.#nextLook) {
      // Looking again only when there is twice as much keeps the work in proportion to the stream.
      this.#nextLook = 2 * this.#size
      if (!canGoOn(this.#wholeLines())) this.form = 'ndjson'
    }
  }

  end(): void {
    this.#readLines(this.#splitter.end())
    // Without a line that can be read by itself, one finding in a broken document says more than one on each line.
    this.form ??= this.#hasWholeLine && !isWhole(Buffer.concat(this.seen)) ? 'ndjson' : 'json'
  }

  #readLines(lines: Iterable<Line>): void {
    for (const { bytes, isTooLong } of lines) {
      if (!isTooLong && isBlank(withoutByteOrderMark(bytes))) continue
      if (!this.#hasFirst) {
        this.#hasFirst = true
        this.#isFirstWhole = isTooLong || isWholeContainer(bytes) || readJson(bytes).ok
      } else if (this.#isFirstWhole) {
        this.form = 'ndjson'
        return
      } else {
        this.#hasWholeLine ||= isWholeContainer(bytes)
      }
    }
  }

  /** What was seen up to the last line feed: no token of JSON is cut in two there. */
  #wholeLines(): Uint8Array {
    const seen = Buffer.concat(this.seen)
    return seen.subarray(0, seen.lastIndexOf(lineFeed) + 1)
  }
}

const lineFeed = 0x0a
const containerEnds: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
])

function isWholeContainer(line: Uint8Array): boolean {
  const text = Buffer.from(line).toString('latin1').trim()
  const end = containerEnds.get(text.charAt(0))
  return end !== undefined && text.endsWith(end) && isWhole(line)
}

/** Whether a text reads as one value to its end; that it may break a rule of ours does not matter here. */
function isWhole(text: Uint8Array): boolean {
  return breaks(text).length === 0
}

/** Whether more text could make this one document: nothing is wrong before its end. */
function canGoOn(text: Uint8Array): boolean {
  return breaks(text).every(({ offset }) => offset >= text.length)
}

function breaks(text: Uint8Array): readonly JsonIssue[] {
  const read = readJson(text, { maxBytes: text.length, maxIssues: 1000 })
  if (read.ok) return []
  return read.issues.filter(({ code }) => code === 'json/syntax' || code === 'json/trailing-content')
}

/** All that was seen and all that follows; `broken` is what failed behind what was seen. */
async function* replay(
  seen: Uint8Array[],
  stream: AsyncIterator<Uint8Array>,
  broken: Promise<unknown> | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = seen.shift(); chunk !== undefined; chunk = seen.shift()) yield chunk
    await broken
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value
  } finally {
    await stream.return?.()
  }
}
