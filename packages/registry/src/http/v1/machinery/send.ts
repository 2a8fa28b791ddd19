import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../../machinery/api-shape.ts'
import type { Problem, Violation } from './violation.ts'

/** The names of kinds of problem stand under this address. */
export const problemBase = 'https://w3id.org/samenspraak/probleem/'

/**
 * Answers with problem+json (RFC 9457) that names every violation at once, in the shape of the NLgov API Design Rules; the
 * texts stand there in both languages beside the one that was asked for.
 */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  found: Problem,
): Promise<FastifyReply> {
  const { status, code, violations } = found
  const language = languageOf(request.headers['accept-language'])
  const title = found[language]
  const errors = violations.map((violation) => errorOf(violation, language))
  if (status === 401) reply.header('www-authenticate', 'Basic realm="register", Bearer realm="register"')
  if (status === 503) reply.header('retry-after', '1')
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .send(
      JSON.stringify({
        type: `${problemBase}${code}`,
        title,
        status,
        detail: errors[0]?.detail ?? title,
        code,
        errors,
      }),
    )
}

function errorOf(
  violation: Violation,
  language: 'nl' | 'en',
): Readonly<Record<string, unknown>> & { readonly detail: string } {
  const { code, in: part, plaats, nl, en } = violation
  const location =
    plaats === undefined ? undefined : part === 'body' ? { pointer: `#${plaats}` } : { name: plaats }
  return {
    ...(part === undefined ? {} : { in: part }),
    ...(location === undefined ? {} : { location }),
    code,
    detail: violation[language],
    nl,
    en,
  }
}
