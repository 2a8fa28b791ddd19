import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Readiness } from '../../operation/readiness.ts'
import { sendTrouble } from './errors.ts'
import { httpTroubles } from './trouble.ts'
import { longestAddress } from './unknown-address.ts'

/**
 * Headers of the NLgov API Design Rules, module transport security. `no-store` is what holds where a route says
 * nothing: immutable schemas say `immutable` themselves.
 */
const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'api-version, etag, link, location, retry-after',
}

const allowedHeaders =
  'accept, accept-language, authorization, content-type, if-match, if-none-match, last-event-id'

/** Puts the security headers on every answer, answers preflights, and refuses what nobody here can make or take. */
export function setHeaders(app: FastifyInstance, readiness: Readiness): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    // A proxy then takes another connection, instead of finding this one closed under its next request.
    if (readiness.phase === 'stopping') reply.header('connection', 'close')
    if (request.url.length > longestAddress) return sendTrouble(request, reply, httpTroubles.addressTooLong)
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined)
      return answerPreflight(reply)
    if (!canServe(request.headers.accept)) return sendTrouble(request, reply, httpTroubles.notAcceptable)
    return undefined
  })
}

/** No credentials: keys and tokens are sent by programs in `Authorization`, never by a browser of its own accord. */
async function answerPreflight(reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .code(204)
    .headers({
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': allowedHeaders,
      'access-control-max-age': '86400',
    })
    .send()
}

const served =
  /^(?:\*\/\*|application\/(?:\*|json|[\w.+-]+\+json|x-ndjson|openmetrics-text)|text\/(?:\*|plain|event-stream))$/iu

/** Whether an Accept header leaves something that is made here; `q=0` takes a form out. */
function canServe(accept: string | undefined): boolean {
  if (accept === undefined || accept === '' || accept === '*/*') return true
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
    return served.test(type) && !parameters.some((parameter) => /^q=0(?:\.0*)?$/iu.test(parameter))
  })
}
