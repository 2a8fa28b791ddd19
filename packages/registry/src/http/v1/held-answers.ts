import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf, troubleBody } from '../machinery/api-shape.ts'
import { httpTroubles } from '../machinery/trouble.ts'
import type { HeldShare } from './held-room.ts'

/** So much text of answers waits at most, of one request; about 200,000 lines that are valid. */
export const mostHeld: number = 8 * 1024 * 1024
/** So much of all requests together. */
export const mostHeldTogether: number = 4 * mostHeld

/**
 * Whether a proxy that is trusted sends the request. nginx passes no more of a request on from the moment that the answer
 * begins, and both would wait for ever (ngx_http_upstream_send_request_handler).
 */
export function cameByProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1
}

/** Why answers that are held cannot be given: of one request, or because of what all others hold. */
export type HeldTrouble = 'no-room' | 'too-many'

/** What answers are held with. */
interface Holding {
  readonly most: number
  readonly share: HeldShare
  /** Takes in the rest of the request. */
  readonly rest: () => Promise<HeldTrouble | undefined>
  /** What then takes the place of all answers. */
  readonly refuse: (trouble: HeldTrouble) => string
}

/**
 * Answers that begin when the last of them is there, or when they are too many to hold and the rest of the request has come in.
 * When that does not fit either, a refusal takes the place of all.
 */
export async function* afterTheLast(
  answers: AsyncIterable<string>,
  { most, share, rest, refuse }: Holding,
): AsyncGenerator<string> {
  let held: string[] = []
  let length = 0
  try {
    for await (const answer of answers) {
      length += answer.length
      if (length - answer.length > most) {
        yield answer
        continue
      }
      if (!share.take(answer.length)) return yield refuse('no-room')
      held.push(answer)
      if (length <= most) continue
      const trouble = await rest()
      if (trouble !== undefined) return yield refuse(trouble)
      yield* held
      held = []
    }
    yield* held
  } finally {
    share.giveBack()
  }
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

  /** Takes in all that still comes, unless that is more than so many bytes or than there is room for. */
  async toTheEnd(most: number, { take }: Pick<HeldShare, 'take'>): Promise<HeldTrouble | undefined> {
    let length = 0
    for (;;) {
      const next = await this.#chunks.next()
      if (next.done === true) return undefined
      const came = next.value instanceof Uint8Array ? next.value.length : 0
      if (!take(came)) return 'no-room'
      this.#ahead.push(next.value)
      length += came
      if (length > most) return 'too-many'
    }
  }
}

/** Makes of a reply of which nothing was sent yet that its answers cannot be held; gives its text. */
export function refuseHeld(request: FastifyRequest, { raw }: FastifyReply, trouble: HeldTrouble): string {
  const told = trouble === 'no-room' ? httpTroubles.busy : tooManyAnswers
  const { contentType, body } = troubleBody(request.url, told, languageOf(request.headers['accept-language']))
  raw.statusCode = told.status
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
