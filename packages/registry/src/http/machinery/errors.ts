import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StoreError } from '../../store/store-error.ts'
import { languageOf, troubleBody } from './api-shape.ts'
import { httpTroubles } from './trouble.ts'
import type { HttpTrouble } from './trouble.ts'

const fastifyTroubles: ReadonlyMap<string, HttpTrouble> = new Map<string, HttpTrouble>([
  ['FST_ERR_BAD_URL', httpTroubles.badRequest],
  ['FST_ERR_MAX_PARAM_LENGTH', httpTroubles.addressTooLong],
  ['FST_ERR_CTP_BODY_TOO_LARGE', httpTroubles.tooLarge],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', httpTroubles.mediaType],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', httpTroubles.notJson],
  ['FST_ERR_CTP_INVALID_JSON_BODY', httpTroubles.notJson],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', httpTroubles.badRequest],
  ['FST_ERR_HANDLER_TIMEOUT', httpTroubles.busy],
  ['FST_ERR_VALIDATION', httpTroubles.badRequest],
])

/** What is told about an error; what nobody foresaw is our fault and tells nothing. */
export function troubleOf(error: unknown): HttpTrouble {
  if (error instanceof StoreError)
    return error.code === 'STORE_TIMEOUT' ? httpTroubles.storeTimeout : httpTroubles.storeFault
  const { code, statusCode } = codesOf(error)
  const known = code === undefined ? undefined : fastifyTroubles.get(code)
  if (known !== undefined) return known
  if (statusCode === 503) return httpTroubles.busy
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? httpTroubles.badRequest
    : httpTroubles.fault
}

/** Answers with a trouble in the form of the API that was called; as bytes, so that no charset is put behind the type. */
export async function sendTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  trouble: HttpTrouble,
): Promise<FastifyReply> {
  const { contentType, body } = troubleBody(
    request.url,
    trouble,
    languageOf(request.headers['accept-language']),
  )
  if (trouble.status === 503) reply.header('retry-after', '1')
  return reply.code(trouble.status).header('content-type', contentType).send(Buffer.from(body))
}

/** The last word on errors: logged when they are ours, and never passed on as they are. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const trouble = troubleOf(error)
    if (trouble.status >= 500)
      request.log.error({ err: error, route: request.routeOptions.url }, trouble.code)
    return sendTrouble(request, reply, trouble)
  })
}

function codesOf(error: unknown): { readonly code?: string; readonly statusCode?: number } {
  if (typeof error !== 'object' || error === null) return {}
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const statusCode =
    'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined
  return { ...(code === undefined ? {} : { code }), ...(statusCode === undefined ? {} : { statusCode }) }
}
