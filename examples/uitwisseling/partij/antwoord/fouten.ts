import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isObject } from '../json-object.ts'
import { altijd } from './koppen.ts'
import { ProbleemError, probleemVan } from './probleem.ts'

/** Answers everything that goes wrong as a problem of the contract; what was sent is never repeated. */
export function foutenAlsProbleem(server: FastifyInstance): void {
  server.setErrorHandler(async (error, _, reply) => antwoord(reply, problemOf(error)))
  server.setNotFoundHandler(async (_, reply) => antwoord(reply, new ProbleemError('niet-gevonden')))
}

/** The same for an address that no route could be looked up with: then no hook sets the headers. */
export function adresAlsProbleem(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void antwoord(reply.headers(altijd), new ProbleemError('verzoek-ongeldig'))
}

const known: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'te-groot',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'formaat-onbekend',
  FST_ERR_CTP_EMPTY_TYPE: 'formaat-onbekend',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'verzoek-ongeldig',
}

function problemOf(error: unknown): ProbleemError {
  if (error instanceof ProbleemError) return error
  const { code, statusCode } = isObject(error) ? error : {}
  const found = known[String(code)]
  if (found !== undefined) return new ProbleemError(found)
  const isTheirs = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  return new ProbleemError(isTheirs ? 'verzoek-ongeldig' : 'tijdelijk-niet-beschikbaar')
}

async function antwoord(reply: FastifyReply, problem: ProbleemError): Promise<FastifyReply> {
  const { status, body } = probleemVan(problem)
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer')
  if (status === 429 || status === 503) reply.header('Retry-After', String(problem.wachten))
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body))
}
