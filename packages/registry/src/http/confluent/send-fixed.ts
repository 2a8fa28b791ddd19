import type { FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor } from '../encoded-body.ts'
import type { Encode } from '../encoded-body.ts'
import type { Sha256 } from '../../contents/identity.ts'
import { answerUnchanged, hasAlready, markFixed } from '../machinery/fixed.ts'
import { contentTypeFor } from './send.ts'

/** What fixed answers are sent with. */
export interface FixedParts {
  readonly encode: Encode
  readonly sha256: Sha256
}

/**
 * Answers with a text that stays the same until something is deleted. Caches keep it but ask again: an id that was deleted for
 * good can be brought along again in mode IMPORT, with another schema.
 */
export async function sendFixed(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  { encode, sha256 }: FixedParts,
): Promise<FastifyReply> {
  const hash = sha256(text)
  const tag = `"${hash}"`
  reply.headers({
    etag: tag,
    'cache-control': 'no-cache',
    vary: 'Accept, Accept-Encoding, Confluent-Accept-Unknown-Properties',
  })
  markFixed(request)
  if (hasAlready(request, tag)) return answerUnchanged(reply).send()
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = await encode(hash, text)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.header('content-type', contentTypeFor(request)).send(body[encoding])
}
