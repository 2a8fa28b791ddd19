import type { FastifyReply, FastifyRequest } from 'fastify'

const fixed = new WeakSet<FastifyRequest>()

/**
 * Says that the answer to a request stays the same, to everybody who may read, until something is deleted. It must depend
 * on nothing else than the address and the headers Accept, Accept-Encoding and Confluent-Accept-Unknown-Properties.
 */
export function markFixed(request: FastifyRequest): void {
  fixed.add(request)
}

/** Whether it was said of a request. */
export function isFixed(request: FastifyRequest): boolean {
  return fixed.has(request)
}

/** Whether the client has what a tag names, so that 304 will do. */
export function hasAlready(
  { headers }: { readonly headers: { readonly 'if-none-match'?: string | undefined } },
  tag: string,
): boolean {
  const given = headers['if-none-match']
  if (given === undefined) return false
  // Weak comparison (RFC 9110 section 13.1.2): caches that compressed say W/.
  return given === tag || given.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//u, '')))
}

/**
 * Headers that 304 leaves out: what they say of the body still holds for the body that the client has (RFC 9110 section
 * 15.4.5), and an answer without one is mostly headers.
 */
export const leftOutUnchanged: readonly string[] = [
  'access-control-expose-headers',
  'content-encoding',
  'content-security-policy',
  'content-type',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]

/** Answers that the client has it already. */
export function answerUnchanged(reply: FastifyReply): FastifyReply {
  for (const name of leftOutUnchanged) reply.removeHeader(name)
  return reply.code(304)
}
