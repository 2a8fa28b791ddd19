import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../../operation/metrics.ts'
import type { Store } from '../../store/store.ts'
import { isFixed } from '../machinery/fixed.ts'
import type { AnswerFirst } from '../machinery/server.ts'
import { askedForm } from './asked-form.ts'
import { createMemory, keptAnswer, mostKeptBytes } from './kept-answer.ts'
import { sendKept } from './send-kept.ts'

/** Reads of what never changes, answered from memory before the framework sees them. */
export interface HotReads {
  readonly answerFirst: AnswerFirst
  /** Keeps what the routes of a server answer, when they say that it is fixed. */
  readonly learnFrom: (app: FastifyInstance) => void
}

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
 * Answers are not made here: what a route answered once is what everybody gets who asks for the same in the same form, so the
 * two cannot differ. Fixed is what only a deletion can end. Therefore the store is asked before every answer how many
 * deletions there were, once for all requests that wait at that moment: what any process deleted is gone from the next
 * request on. Limits on the number of reads do not count these: they cost less than a refusal. Only for a registry that
 * everybody may read; who sends credentials goes the long way, where they are looked at.
 */
export function createHotReads({ store, metrics, mostBytes = mostKeptBytes }: HotReadsParts): HotReads {
  const memory = createMemory(mostBytes)
  /** For requests that went the long way: how many deletions there were before. */
  const before = new WeakMap<IncomingMessage, { readonly form: string; readonly removals: number }>()
  let waiting: Asked[] = []
  let isLooking = false

  const answerFirst: AnswerFirst = (request, response, otherwise) => {
    const form = askedForm(request)
    if (form === undefined) return otherwise(request, response)
    waiting.push({ request, response, otherwise, form, began: performance.now() })
    if (isLooking) return
    isLooking = true
    // After everything that came in with it, so that they share the look.
    setImmediate(look)
  }

  function look(): void {
    const asked = waiting
    waiting = []
    void store
      .removals()
      .then(
        (removals) => asked.forEach((one) => answer(one, removals)),
        // The route asks the store itself, and says what is wrong.
        () => asked.forEach(({ request, response, otherwise }) => otherwise(request, response)),
      )
      .then(() => {
        isLooking = waiting.length > 0
        if (isLooking) look()
      })
  }

  function answer({ request, response, otherwise, form, began }: Asked, removals: number): void {
    const kept = memory.get(form, removals)
    const status = kept === undefined ? undefined : sendKept(request, response, kept)
    if (kept === undefined || status === undefined) {
      before.set(request, { form, removals })
      return otherwise(request, response)
    }
    metrics.request(request.method ?? 'GET', kept.route, status, (performance.now() - began) / 1000)
  }

  function learnFrom(app: FastifyInstance): void {
    app.addHook('onSend', async (request, reply, payload) => {
      const asked = before.get(request.raw)
      if (asked === undefined || request.method !== 'GET' || !isFixed(request)) return
      const kept = keptAnswer(
        request.routeOptions.url,
        { statusCode: reply.statusCode, getHeaders: () => reply.getHeaders() },
        payload,
      )
      if (kept !== undefined) memory.set(asked.form, kept, asked.removals)
    })
  }

  return { answerFirst, learnFrom }
}
