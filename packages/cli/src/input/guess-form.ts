import { type JsonIssue, readJson } from '@samenspraak/sdk/json'
import { isBlank } from './bytes.ts'
import { type Line, LineSplitter } from './line-splitter.ts'

/** What a stream turned out to hold, and the stream from its beginning. */
export interface GuessedInput {
  readonly form: 'json' | 'ndjson'
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * One document, or one on each line? Lines, when the first line that is not blank is a whole JSON value and another
 * follows; also when the first is broken, but in such a way that it and the next cannot be one document. Looks no
 * further than `limit` bytes: so much is no single document that we would read.
 */
export async function guessForm(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<GuessedInput> {
  const stream = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  const guess = new FormGuess(limit)
  while (guess.form === undefined) {
    const next = await stream.next()
    if (next.done === true) {
      guess.end()
      break
    }
    seen.push(next.value)
    guess.push(next.value)
  }
  return { form: guess.form ?? 'json', chunks: replay(seen, stream) }
}

class FormGuess {
  readonly #limit: number
  readonly #splitter: LineSplitter
  #size = 0
  #first: Uint8Array | undefined
  form: 'json' | 'ndjson' | undefined

  constructor(limit: number) {
    this.#limit = limit
    this.#splitter = new LineSplitter(limit)
  }

  push(chunk: Uint8Array): void {
    this.#size += chunk.length
    this.#look(this.#splitter.push(chunk))
    if (this.#size > this.#limit) this.form ??= this.#isLines(undefined) ? 'ndjson' : 'json'
  }

  end(): void {
    this.#look(this.#splitter.end())
  }

  #look(lines: Iterable<Line>): void {
    for (const { bytes, isTooLong } of lines) {
      if (this.form !== undefined) return
      if (!isTooLong && isBlank(bytes)) continue
      if (this.#first === undefined && !isTooLong) this.#first = bytes
      else this.form = this.#isLines(isTooLong ? undefined : bytes) ? 'ndjson' : 'json'
    }
  }

  #isLines(second: Uint8Array | undefined): boolean {
    if (this.#first === undefined || isWhole(this.#first, this.#limit)) return true
    if (second === undefined || !isWhole(second, this.#limit)) return false
    return !canGoOn(Buffer.concat([this.#first, Buffer.from('\n'), second]), this.#limit)
  }
}

/** Whether a text reads as one value to its end; that it may break a rule of ours does not matter here. */
function isWhole(text: Uint8Array, limit: number): boolean {
  return syntaxErrors(text, limit).length === 0
}

/** Whether more text could make this one document: nothing is wrong before its end. */
function canGoOn(text: Uint8Array, limit: number): boolean {
  return syntaxErrors(text, limit).every(({ offset }) => offset >= text.length)
}

function syntaxErrors(text: Uint8Array, limit: number): readonly JsonIssue[] {
  const read = readJson(text, { maxBytes: 2 * limit + 1 })
  return read.ok ? [] : read.issues.filter(({ code }) => code === 'json/syntax')
}

async function* replay(seen: Uint8Array[], stream: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = seen.shift(); chunk !== undefined; chunk = seen.shift()) yield chunk
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value
  } finally {
    await stream.return?.()
  }
}
