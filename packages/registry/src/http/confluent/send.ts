import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusals } from '../../refusal.ts'
import { troubleOf } from '../machinery/errors.ts'
import { errorCodes } from './error-codes.ts'

const vendorType = 'application/vnd.schemaregistry.v1+json'

/** Answers with JSON, under the type of this API unless only plain JSON was asked for. */
export function sendJson(request: FastifyRequest, reply: FastifyReply, body: unknown): FastifyReply {
  return sendText(request, reply, JSON.stringify(body))
}

/** Answers with a text that is JSON already. */
export function sendText(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  // As bytes, because a charset is added to a text, and these types have none.
  return reply.header('content-type', contentTypeFor(request)).send(Buffer.from(text))
}

/** Answers with a list of which only a few items are in memory at a time. */
export function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  items: AsyncIterable<unknown>,
): FastifyReply {
  const body = Readable.from(listText(items), { highWaterMark: 1 })
  return reply.header('content-type', contentTypeFor(request)).send(body)
}

async function* listText(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '['
  for await (const item of items) {
    yield `${before}${JSON.stringify(item)}`
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

/** The type of this API, unless only plain JSON was asked for. */
export function contentTypeFor({ headers: { accept = '*/*' } }: FastifyRequest): string {
  const isPlain = accept.includes('application/json') && !accept.includes('schemaregistry')
  return isPlain ? 'application/json' : vendorType
}

/** Answers with why not; exactly two members, because clients in other languages refuse a third. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusals: Refusals): FastifyReply {
  const [status, errorCode] = errorCodes[refusals[0].code]
  if (status === 401) reply.header('www-authenticate', 'Basic realm="register", Bearer realm="register"')
  if (status === 503) reply.header('retry-after', '1')
  const message = refusals.slice(0, mostReasons).map(sentence).join(' ')
  return sendJson(request, reply.code(status), { error_code: errorCode, message })
}

/** Most reasons in one message; there can be thousands in a schema. */
const mostReasons = 10

function sentence({ en, pointer = '' }: Refusals[0]): string {
  return pointer === '' ? en : `${en} (at ${pointer})`
}

/** The answer to what was thrown; what nobody foresaw is logged and tells nothing. */
export function sendThrown(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const { status, errorCode, code, en } = troubleOf(error)
  if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, code)
  if (status === 503) reply.header('retry-after', '1')
  return sendJson(request, reply.code(status), { error_code: errorCode, message: en })
}
