import { readJson } from '@samenspraak/sdk/json'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProbleemError } from './probleem.ts'

const soorten = [
  'application/json',
  'application/json-patch+json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
]

/**
 * Reads what is sent as JSON that every reader understands alike. With a key twice, the gateway before this party could
 * judge the one value and this party keep the other.
 */
export function strikteJson(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser(soorten, { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => {
    const read = readJson(body)
    if (read.ok) return read.value
    throw new ProbleemError(
      'verzoek-ongeldig',
      read.issues.map(({ at, code, nl, en }) => ({ in: 'body', location: { pointer: at }, code, nl, en })),
    )
  })
}
