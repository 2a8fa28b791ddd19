import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, troubleBody } from '../machinery/api-shape.ts'

/** So much text of answers waits at most, of one request; about 200,000 lines that are valid. */
export const mostHeld: number = 8 * 1024 * 1024

/**
 * Whether a proxy that is trusted sends the request. nginx passes no more of a request on from the moment that the answer
 * begins, and both would wait for ever (ngx_http_upstream_send_request_handler).
 */
export function cameByProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1
}

/**
 * Answers that begin when the last of them is there, or when they are too many to hold and the rest of the request has come in.
 * When that does not fit either, `tooMany` takes the place of all.
 */
export async function* afterTheLast(
  answers: AsyncIterable<string>,
  how: { readonly most: number; readonly rest: () => Promise<boolean>; readonly tooMany: () => string },
): AsyncGenerator<string> {
  let held: string[] = []
  let length = 0
  for await (const answer of answers) {
    length += answer.length
    if (length - answer.length > how.most) {
      yield answer
      continue
    }
    held.push(answer)
    if (length <= how.most) continue
    if (!(await how.rest())) {
      yield how.tooMany()
      return
    }
    yield* held
    held = []
  }
  yield* held
}

/** Chunks of a request, which can also be taken in ahead of who reads them. */
export class ReadAhead implements AsyncIterable<unknown> {
  readonly #chunks: AsyncIterator<unknown>
  #ahead: unknown[] = []

  constructor(chunks: AsyncIterable<unknown>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator {
    for (;;) {
      if (this.#ahead.length > 0) yield this.#ahead.shift()
      else {
        const next = await this.#chunks.next()
        if (next.done === true) return
        yield next.value
      }
    }
  }

  /** Takes in all that still comes; false when that is more than so many bytes. */
  async toTheEnd(most: number): Promise<boolean> {
    let length = 0
    for (;;) {
      const next = await this.#chunks.next()
      if (next.done === true) return true
      this.#ahead.push(next.value)
      length += next.value instanceof Uint8Array ? next.value.length : 0
      if (length > most) return false
    }
  }
}

/** Makes of a reply of which nothing was sent yet that there are too many answers; gives its text. */
export function refuseTooMany(request: FastifyRequest, { raw }: FastifyReply): string {
  const { contentType, body } = troubleBody(
    request.url,
    tooManyAnswers,
    languageOf(request.headers['accept-language']),
  )
  raw.statusCode = tooManyAnswers.status
  raw.setHeader('content-type', contentType)
  // Nobody reads what still comes.
  raw.setHeader('connection', 'close')
  return body
}

const tooManyAnswers = {
  status: 413,
  errorCode: 413,
  code: 'answers-too-large',
  nl: 'Door een proxy passen de antwoorden op zoveel regels niet in een keer; stuur minder regels tegelijk.',
  en: 'Through a proxy the answers to so many lines do not fit at once; send fewer lines at a time.',
}
