import type { FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor } from '../../encoded-body.ts'
import type { Encode } from '../../encoded-body.ts'
import { answerUnchanged, hasAlready } from '../../machinery/fixed.ts'
import type { Answer } from './violation.ts'

/** A schema as it goes out. */
export interface Sent {
  /** What the tag says. */
  readonly key: string
  /** Name of these very bytes: the same schema may stand elsewhere in another layout. */
  readonly bytes: string
  readonly text: string
  readonly cache: string
  readonly encode: Encode
}

/** Answers with a schema, compressed as the client takes it, or that it has it already. */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, bytes, text, cache, encode }: Sent,
): Promise<Answer<unknown>> {
  const tag = `"${key}"`
  reply.headers({ etag: tag, 'cache-control': cache, vary: 'Accept-Encoding' })
  if (hasAlready(request, tag)) {
    answerUnchanged(reply)
    return { ok: true, value: undefined }
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = await encode(bytes, text)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  reply.header('content-type', 'application/schema+json')
  return { ok: true, value: body[encoding] }
}
