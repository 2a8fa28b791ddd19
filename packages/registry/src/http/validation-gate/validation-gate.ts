import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { findByWord } from '../../lookup/find-by-word.ts'
import type { Metrics } from '../../operation/metrics.ts'
import type { Store } from '../../store/store.ts'
import type { Version } from '../../subjects/version.ts'
import type { ValidAtOnce } from '../../validation/byte-gate/byte-shelf.ts'
import type { AnswerFirst, Shortcut } from '../machinery/server.ts'
import { lengthOfDocument, readDocument } from './one-document.ts'
import { passedOf } from './passed.ts'
import type { Passed } from './passed.ts'

/** What a gate is made with. */
export interface ValidationGateParts {
  readonly store: Store
  readonly metrics: Pick<Metrics, 'request'>
}

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly otherwise: Parameters<AnswerFirst>[2]
  readonly length: number
  readonly began: number
}

interface Known extends Passed {
  readonly route: string
  readonly headers: string[]
  /** A text, which goes out in one piece with the headers. */
  readonly body: string
}

/** Addresses of which the answer is kept. */
const mostKnown = 64
const longestAddress = 1000

/**
 * Documents of which bytes alone say that they are valid, answered before the framework sees them, with the answer that the
 * route gave to the first valid one at that address. Before that the store is asked, once for all documents that wait at that
 * moment, whether it is still the same version. Everything else goes to the routes as it came, body and all: what is not surely
 * valid, whoever sends credentials, another form of the request. Limits on the number of requests do not count these: they cost
 * less than a refusal. Only for a registry that everybody may read.
 */
export class ValidationGate implements Shortcut {
  readonly #parts: ValidationGateParts
  readonly #known = new Map<string, Known>()
  #waiting = new Map<string, Asked[]>()
  #isLooking = false

  constructor(parts: ValidationGateParts) {
    this.#parts = parts
  }

  /** Answers a moment later, or hands over to the framework. */
  readonly answerFirst: AnswerFirst = (request, response, otherwise) => {
    const { url = '' } = request
    const length = this.#known.has(url) ? lengthOfDocument(request) : undefined
    if (length === undefined) return otherwise(request, response)
    const asked = { request, response, otherwise, length, began: performance.now() }
    const others = this.#waiting.get(url)
    if (others === undefined) this.#waiting.set(url, [asked])
    else others.push(asked)
    if (this.#isLooking) return
    this.#isLooking = true
    // After everything that came in with it, so that they share the look.
    setImmediate(() => void this.#look())
  }

  /** Keeps what the route of a server answers to a valid document. */
  learnFrom(app: FastifyInstance): void {
    app.addHook('onSend', async (request, reply, payload) => {
      const passed = passedOf(request)
      const { url, routeOptions } = request
      if (passed === undefined || typeof payload !== 'string' || url.length > longestAddress) return
      if (lengthOfDocument(request.raw) === undefined || reply.statusCode !== 200) return
      const headers = Object.entries({
        ...reply.getHeaders(),
        'content-length': Buffer.byteLength(payload),
      }).flatMap(([name, value]) => [name, String(value)])
      this.#keep(url, { ...passed, route: routeOptions.url ?? '', headers, body: payload })
    })
  }

  #keep(url: string, known: Known): void {
    this.#known.delete(url)
    this.#known.set(url, known)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostKnown) return
      this.#known.delete(oldest)
    }
  }

  async #look(): Promise<void> {
    while (this.#waiting.size > 0) {
      const waiting = this.#waiting
      this.#waiting = new Map()
      for (const [url, asked] of waiting) {
        const known = this.#known.get(url)
        // When the store fails, the route asks it itself and says what is wrong.
        const engine = known === undefined ? undefined : await this.#engineOf(known).catch(() => undefined)
        if (engine === undefined) this.#known.delete(url)
        for (const one of asked) {
          if (known === undefined || engine === undefined) one.otherwise(one.request, one.response)
          else this.#judge(one, known, engine)
        }
      }
    }
    this.#isLooking = false
  }

  /** The engine, when the same version would be chosen now. */
  async #engineOf({ name, word, version, removals, engine }: Known): Promise<ValidAtOnce | undefined> {
    const { store } = this.#parts
    const [found, now] = await Promise.all([findByWord(store, name, word), store.removals()])
    return found.ok && now === removals && isSame(found.value, version) ? engine() : undefined
  }

  #judge({ request, response, otherwise, length, began }: Asked, known: Known, engine: ValidAtOnce): void {
    readDocument(request, length, (bytes) => {
      if (!engine(bytes)) {
        request.unshift(bytes)
        return otherwise(request, response)
      }
      request.resume()
      response.writeHead(200, known.headers)
      response.end(known.body)
      this.#parts.metrics.request('POST', known.route, 200, (performance.now() - began) / 1000)
    })
  }
}

function isSame(one: Version, other: Version): boolean {
  return (
    one.guid === other.guid &&
    one.contentId === other.contentId &&
    one.version === other.version &&
    one.label === other.label &&
    one.subject === other.subject &&
    one.context === other.context
  )
}
