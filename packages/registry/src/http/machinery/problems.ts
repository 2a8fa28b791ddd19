import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusals } from '../../refusal.ts'
import { problemOf } from '../v1/machinery/of-refusals.ts'
import { sendProblem } from '../v1/machinery/send.ts'

/** Answers with problem+json (RFC 9457) that names every violation of the body at once. */
export async function sendRefusals(
  request: FastifyRequest,
  reply: FastifyReply,
  refusals: Refusals,
): Promise<FastifyReply> {
  return sendProblem(request, reply, problemOf(refusals, { in: 'body' }))
}
