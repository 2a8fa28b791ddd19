import type { FastifyInstance } from 'fastify'
import { sendTrouble } from './errors.ts'
import { httpTroubles } from './trouble.ts'

/**
 * Refuses bodies that are compressed, instead of taking them for broken JSON: no client of ours compresses what it sends,
 * and what is small on the way in could be very large afterwards. RFC 9110 section 15.5.16: the answer says what is taken.
 */
export function refuseEncodedBodies(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding']
    if (encoding === undefined || /^(?:[\s,]*identity)*[\s,]*$/iu.test(encoding)) return undefined
    reply.header('accept-encoding', 'identity')
    return sendTrouble(request, reply, httpTroubles.encodingUnsupported)
  })
}
