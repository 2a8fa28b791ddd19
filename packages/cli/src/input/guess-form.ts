import { readJson } from '@samenspraak/sdk/json'
import { isBlank } from './bytes.ts'
import { LineSplitter } from './line-splitter.ts'

/** What a stream turned out to hold, and the stream from its beginning. */
export interface GuessedInput {
  readonly form: 'json' | 'ndjson'
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * One document, or one on each line? Lines, when the first line that is not blank is a whole JSON value and
 * another follows. Looks no further than `limit` bytes: so much is no single document that we would read.
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
  #isFirstWhole = false
  form: 'json' | 'ndjson' | undefined

  constructor(limit: number) {
    this.#limit = limit
    this.#splitter = new LineSplitter(limit)
  }

  push(chunk: Uint8Array): void {
    this.#size += chunk.length
    this.#look(this.#splitter.push(chunk))
    if (this.#size > this.#limit) this.form ??= 'ndjson'
  }

  end(): void {
    this.#look(this.#splitter.end())
  }

  #look(lines: Iterable<{ readonly bytes: Uint8Array; readonly isTooLong: boolean }>): void {
    for (const { bytes, isTooLong } of lines) {
      if (!isTooLong && isBlank(bytes)) continue
      if (this.#isFirstWhole || isTooLong) this.form = 'ndjson'
      else if (isWhole(bytes, this.#limit)) this.#isFirstWhole = true
      else this.form = 'json'
      if (this.form !== undefined) return
    }
  }
}

/** Whether a line reads as one value to its end; that it may break a rule of ours does not matter here. */
function isWhole(line: Uint8Array, limit: number): boolean {
  const read = readJson(line, { maxBytes: limit })
  return read.ok || read.issues.every(({ code }) => code !== 'json/syntax')
}

async function* replay(seen: Uint8Array[], stream: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = seen.shift(); chunk !== undefined; chunk = seen.shift()) yield chunk
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) yield next.value
  } finally {
    await stream.return?.()
  }
}
