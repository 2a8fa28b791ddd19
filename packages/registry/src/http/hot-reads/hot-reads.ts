import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../../operation/metrics.ts'
import type { Store } from '../../store/store.ts'
import { isFixed } from '../machinery/fixed.ts'
import type { AnswerFirst } from '../machinery/server.ts'
import { askedForm, mayBeFixed } from './asked-form.ts'
import { createMemory, keptAnswer, mostKeptBytes } from './kept-answer.ts'
import type { Memory } from './kept-answer.ts'
import { sendKept } from './send-kept.ts'

/** What hot reads are made with; `mostBytes` bounds the memory. */
export interface HotReadsParts {
  readonly store: Pick<Store, 'removals'>
  readonly metrics: Pick<Metrics, 'request'>
  readonly mostBytes?: number
}

interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly otherwise: Parameters<AnswerFirst>[2]
  readonly form: string
  readonly began: number
}

/**
 * Reads of what never changes, answered from memory before the framework sees them. Answers are not made here: what a route
 * answered once is what everybody gets who asks for the same in the same form, so the two cannot differ. Fixed is what only a
 * deletion can end. Therefore the store is asked before every answer how many deletions there were, once for all requests that
 * wait at that moment: what any process deleted is gone from the next request on. Limits on the number of reads do not count
 * these: they cost less than a refusal. Only for a registry that everybody may read; who sends credentials goes the long way,
 * where they are looked at.
 */
export class HotReads {
  readonly #store: HotReadsParts['store']
  readonly #metrics: HotReadsParts['metrics']
  readonly #memory: Memory
  /** For requests that went the long way: how many deletions there were before. */
  readonly #before = new WeakMap<IncomingMessage, { readonly form: string; readonly removals: number }>()
  #waiting: Asked[] = []
  #isLooking = false

  constructor({ store, metrics, mostBytes = mostKeptBytes }: HotReadsParts) {
    this.#store = store
    this.#metrics = metrics
    this.#memory = createMemory(mostBytes)
  }

  /** Answers now or a moment later, or hands over to the framework. */
  readonly answerFirst: AnswerFirst = (request, response, otherwise) => {
    const form = askedForm(request)
    if (form === undefined || !(this.#memory.has(form) || mayBeFixed(request)))
      return otherwise(request, response)
    this.#waiting.push({ request, response, otherwise, form, began: performance.now() })
    if (this.#isLooking) return
    this.#isLooking = true
    // After everything that came in with it, so that they share the look.
    setImmediate(() => void this.#look())
  }

  /** Keeps what the routes of a server answer, when they say that it is fixed. */
  learnFrom(app: FastifyInstance): void {
    app.addHook('onSend', async (request, reply, payload) => {
      const asked = this.#before.get(request.raw)
      if (asked === undefined || request.method !== 'GET' || !isFixed(request)) return
      const { statusCode } = reply
      const sending = { statusCode, getHeaders: () => reply.getHeaders() }
      const kept = keptAnswer(request.routeOptions.url, sending, payload)
      if (kept !== undefined) this.#memory.set(asked.form, kept, asked.removals)
    })
  }

  async #look(): Promise<void> {
    while (this.#waiting.length > 0) {
      const asked = this.#waiting.splice(0)
      // When the store fails, the route asks it itself and says what is wrong.
      const removals = await this.#store.removals().catch(() => undefined)
      for (const one of asked) this.#answer(one, removals)
    }
    this.#isLooking = false
  }

  #answer({ request, response, otherwise, form, began }: Asked, removals: number | undefined): void {
    if (removals === undefined) return otherwise(request, response)
    const kept = this.#memory.get(form, removals)
    const status = kept === undefined ? undefined : sendKept(request, response, kept)
    if (kept === undefined || status === undefined) {
      this.#before.set(request, { form, removals })
      return otherwise(request, response)
    }
    this.#metrics.request(request.method ?? 'GET', kept.route, status, (performance.now() - began) / 1000)
  }
}
